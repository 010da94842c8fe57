@NullMarked
package daybreak.command.platform.bulk;

import org.jspecify.annotations.NullMarked;
