package daybreak.schema.event;

import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a typed column of an event holds: as SQL names it, and how JSON writes it. */
public enum ColumnType {
  TEXT("text"),
  UUID("uuid"),
  INTEGER("integer"),
  BIGINT("bigint"),
  DOUBLE("double precision"),
  BOOLEAN("boolean"),

  /** In JSON ISO-8601, in UTC. */
  INSTANT("timestamptz"),

  /** In JSON ISO-8601. */
  DATE("date"),

  /** A list, or a value of more than one kind: as it is in JSON. */
  JSON("jsonb");

  private static final Map<Type, ColumnType> OF_CLASSES =
      Map.ofEntries(
          Map.entry(String.class, TEXT),
          Map.entry(ZoneId.class, TEXT),
          Map.entry(UUID.class, UUID),
          Map.entry(int.class, INTEGER),
          Map.entry(Integer.class, INTEGER),
          Map.entry(long.class, BIGINT),
          Map.entry(Long.class, BIGINT),
          Map.entry(double.class, DOUBLE),
          Map.entry(Double.class, DOUBLE),
          Map.entry(boolean.class, BOOLEAN),
          Map.entry(Boolean.class, BOOLEAN),
          Map.entry(Instant.class, INSTANT),
          Map.entry(LocalDate.class, DATE));

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  /** The type's name in PostgreSQL. */
  public String sql() {
    return sql;
  }

  /** What a value of a class is; JSON where it may be of one of several. */
  static ColumnType of(Class<?> type) {
    if (type.isEnum()) {
      return TEXT;
    }
    if (type.isSealed() && type.isInterface()) {
      return JSON;
    }
    @Nullable ColumnType simple = OF_CLASSES.get(type);
    if (simple == null) {
      throw new IllegalArgumentException("No column holds a value of " + type);
    }
    return simple;
  }
}
