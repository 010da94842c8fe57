@NullMarked
package daybreak.command.http;

import org.jspecify.annotations.NullMarked;
