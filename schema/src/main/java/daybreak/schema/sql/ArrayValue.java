package daybreak.schema.sql;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.jdbc.PgArray;
import org.postgresql.jdbc.PreferQueryMode;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.jdbc.support.SqlValue;

/**
 * An array as a parameter. It is sent in the server's binary form, which neither side has to quote
 * or to parse; what has no such form here is sent as the driver does it.
 */
final class ArrayValue implements SqlValue {

  private final String elementType;
  private final @Nullable Object[] elements;
  private @Nullable Array sent;

  ArrayValue(String elementType, @Nullable Object[] elements) {
    this.elementType = elementType;
    this.elements = elements;
  }

  @Override
  public void setValue(PreparedStatement statement, int place) throws SQLException {
    BaseConnection connection = statement.getConnection().unwrap(BaseConnection.class);
    BinaryElements binary = BinaryElements.of(elementType);
    byte[] bytes = binary == null ? null : binary.array(elements);
    if (binary == null || bytes == null || isOfTextsAlone(connection)) {
      asTheDriverDoes(statement, place);
    } else {
      sent = new PgArray(connection, binary.arrayOid(), bytes);
      statement.setArray(place, sent);
    }
  }

  private static boolean isOfTextsAlone(BaseConnection connection) {
    return connection.getPreferQueryMode() == PreferQueryMode.SIMPLE;
  }

  @SuppressWarnings("NullAway") // SqlArrayValue takes nulls, but does not say so
  private void asTheDriverDoes(PreparedStatement statement, int place) throws SQLException {
    new SqlArrayValue(elementType, elements).setValue(statement, place);
  }

  @Override
  public void cleanup() {
    Array array = sent;
    if (array != null) {
      try {
        array.free();
      } catch (SQLException _) {
        // It holds nothing but memory.
      }
    }
  }

  @Override
  public String toString() {
    return elements.length + " of " + elementType;
  }
}
