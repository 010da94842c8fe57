/**
 * What operators ask for and are told: how a request to mend something goes from a web process,
 * which may write no read table, to a worker, how each process shows that it lives, and which
 * midnights are ahead. Nothing here knows a rule of the domain, and no read table but those that
 * tell which learners are in which time zone.
 */
@NullMarked
package daybreak.schema.operation;

import org.jspecify.annotations.NullMarked;
