@NullMarked
package daybreak.command.imports;

import org.jspecify.annotations.NullMarked;
