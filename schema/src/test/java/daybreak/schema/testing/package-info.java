/**
 * The tests' PostgreSQL: one real server per build, embedded or in a container, and a fresh
 * migrated database per test class. Every module's tests use it; nothing here knows a table.
 */
@NullMarked
package daybreak.schema.testing;

import org.jspecify.annotations.NullMarked;
