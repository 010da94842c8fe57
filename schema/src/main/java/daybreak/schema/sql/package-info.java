/**
 * The one door to SQL: every statement of Daybreak is a {@link daybreak.schema.sql.NamedQuery}, run
 * by a {@link daybreak.schema.sql.Database}. JDBC and Spring's JDBC classes appear here and nowhere
 * else; no statement text may be assembled at run time.
 */
@NullMarked
package daybreak.schema.sql;

import org.jspecify.annotations.NullMarked;
