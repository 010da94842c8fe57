/**
 * Those who use a deployment all day: learners, content admins and authors of decks, each with a
 * connection that goes where a process is ready, and never giving up; with what they were told, and
 * how fast. They know the product by HTTP alone.
 */
@NullMarked
package daybreak.load.crowd;

import org.jspecify.annotations.NullMarked;
