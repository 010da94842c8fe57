/** The import of what learners did before they came, line by line. */
@NullMarked
package daybreak.command.imports.activity;

import org.jspecify.annotations.NullMarked;
