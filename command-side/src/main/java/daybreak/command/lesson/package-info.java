/** Authoring lessons: a lesson decides here what may happen to it. No read table is touched. */
@NullMarked
package daybreak.command.lesson;

import org.jspecify.annotations.NullMarked;
