/**
 * What operators ask for and are told: how a request to mend something goes from a web process,
 * which may write no read table, to a worker, and how each process shows that it lives. Nothing
 * here knows a read table or a rule of the domain.
 */
@NullMarked
package daybreak.schema.operation;

import org.jspecify.annotations.NullMarked;
