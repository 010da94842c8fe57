/**
 * The one door to SQL: every statement of Daybreak is a {@link daybreak.schema.sql.NamedQuery}, run
 * by a {@link daybreak.schema.sql.Database}. JDBC and Spring's JDBC classes appear here and in the
 * event store, which has to listen, and where the application assembles the pools. There is one
 * door to SQL: daybreak.schema.sql. A field that holds a statement is final. Statements are made
 * once.
 */
@NullMarked
package daybreak.schema.sql;

import org.jspecify.annotations.NullMarked;
