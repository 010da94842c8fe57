/** The language of lessons: what can be asked of them and what can happen to them. */
@NullMarked
package daybreak.schema.lesson;

import org.jspecify.annotations.NullMarked;
