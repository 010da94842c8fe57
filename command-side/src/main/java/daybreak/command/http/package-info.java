/**
 * What every capability's commands over HTTP share: who sends one, under which key and on which
 * version, and how its answer is told. What is decided is never known here.
 */
@NullMarked
package daybreak.command.http;

import org.jspecify.annotations.NullMarked;
