@NullMarked
package daybreak.command.gateway;

import org.jspecify.annotations.NullMarked;
