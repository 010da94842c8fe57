/**
 * The door to DuckDB, which makes columns of JSON and writes them as Parquet. It is no server: it
 * works within the process, on what it is handed, and its library is loaded when the first part is
 * begun. Nothing here knows an export, or PostgreSQL.
 */
@NullMarked
package daybreak.projection.exports.parquet;

import org.jspecify.annotations.NullMarked;
