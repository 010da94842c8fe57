@NullMarked
package daybreak.command.content.bulk;

import org.jspecify.annotations.NullMarked;
