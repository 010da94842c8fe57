/** Clients that are generated from the API document, at work against a running application. */
@NullMarked
package daybreak.app.clients;

import org.jspecify.annotations.NullMarked;
