/**
 * The ways in which a request can fail, each by a stable word. How HTTP tells them is the
 * application's; a capability's own refusals live with the capability.
 */
@NullMarked
package daybreak.schema.problem;

import org.jspecify.annotations.NullMarked;
