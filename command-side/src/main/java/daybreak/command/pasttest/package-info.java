/** Tests as learners take them, and their commands over HTTP. */
@NullMarked
package daybreak.command.pasttest;

import org.jspecify.annotations.NullMarked;
