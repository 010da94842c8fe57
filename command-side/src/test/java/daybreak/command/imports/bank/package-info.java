@NullMarked
package daybreak.command.imports.bank;

import org.jspecify.annotations.NullMarked;
