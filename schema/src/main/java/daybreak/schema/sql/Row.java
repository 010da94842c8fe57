package daybreak.schema.sql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.InvalidResultSetAccessException;

/**
 * The current row of a result, read by column name. A getter whose name ends in {@code OrNull}
 * answers null for SQL's NULL; the others refuse it.
 */
public final class Row {

  private final ResultSet results;
  private final Columns columns;

  Row(ResultSet results) {
    this.results = results;
    this.columns = new Columns(results);
  }

  /** The result has moved on: it is the next row from now on. */
  Row next() {
    columns.startOver();
    return this;
  }

  public UUID uuid(String column) {
    return present(column, uuidOrNull(column));
  }

  public @Nullable UUID uuidOrNull(String column) {
    return read(() -> results.getObject(columns.find(column), UUID.class));
  }

  public String text(String column) {
    return present(column, textOrNull(column));
  }

  public @Nullable String textOrNull(String column) {
    return read(() -> results.getString(columns.find(column)));
  }

  /** A jsonb or bytea value as bytes; jsonb is UTF-8. */
  public byte[] bytes(String column) {
    return present(column, bytesOrNull(column));
  }

  public byte @Nullable [] bytesOrNull(String column) {
    return read(() -> results.getBytes(columns.find(column)));
  }

  public long longValue(String column) {
    return present(column, longOrNull(column));
  }

  public @Nullable Long longOrNull(String column) {
    return read(() -> unlessNull(results.getLong(columns.find(column))));
  }

  public int intValue(String column) {
    return present(column, intOrNull(column));
  }

  public @Nullable Integer intOrNull(String column) {
    return read(() -> unlessNull(results.getInt(columns.find(column))));
  }

  public double doubleValue(String column) {
    return present(column, doubleOrNull(column));
  }

  public @Nullable Double doubleOrNull(String column) {
    return read(() -> unlessNull(results.getDouble(columns.find(column))));
  }

  public boolean booleanValue(String column) {
    return present(column, booleanOrNull(column));
  }

  public @Nullable Boolean booleanOrNull(String column) {
    return read(() -> unlessNull(results.getBoolean(columns.find(column))));
  }

  public Instant instant(String column) {
    return present(column, instantOrNull(column));
  }

  public @Nullable Instant instantOrNull(String column) {
    OffsetDateTime value =
        read(() -> results.getObject(columns.find(column), OffsetDateTime.class));
    return value == null ? null : value.toInstant();
  }

  public LocalDate date(String column) {
    return present(column, dateOrNull(column));
  }

  public @Nullable LocalDate dateOrNull(String column) {
    return read(() -> results.getObject(columns.find(column), LocalDate.class));
  }

  /** A text[] value without NULL in it. */
  public List<String> texts(String column) {
    return elements(column, String.class);
  }

  /** A uuid[] value without NULL in it. */
  public List<UUID> uuids(String column) {
    return elements(column, UUID.class);
  }

  /** A timestamptz[] value without NULL in it. */
  public List<Instant> instants(String column) {
    return elements(column, Timestamp.class).stream().map(Timestamp::toInstant).toList();
  }

  private <T> List<T> elements(String column, Class<T> type) {
    Array array = present(column, read(() -> results.getArray(columns.find(column))));
    return Arrays.stream((Object[]) read(array::getArray))
        .map(element -> type.cast(present(column, element)))
        .toList();
  }

  private static <T> T present(String column, @Nullable T value) {
    if (value == null) {
      throw new InvalidResultSetAccessException(
          new SQLException("NULL where a value is needed: " + column));
    }
    return value;
  }

  private <T> @Nullable T unlessNull(T value) throws SQLException {
    return results.wasNull() ? null : value;
  }

  private static <T extends @Nullable Object> T read(Reading<T> reading) {
    try {
      return reading.get();
    } catch (SQLException e) {
      throw new InvalidResultSetAccessException(e);
    }
  }

  private interface Reading<T extends @Nullable Object> {
    T get() throws SQLException;
  }
}
