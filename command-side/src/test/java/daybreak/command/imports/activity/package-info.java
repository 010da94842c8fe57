@NullMarked
package daybreak.command.imports.activity;

import org.jspecify.annotations.NullMarked;
