package daybreak.schema.sql;

import java.sql.ResultSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Maps the rows of one result, whose columns are not looked up anew for each of them. */
final class RowReader<T> implements RowMapper<T> {

  private final Function<Row, T> mapping;
  private @Nullable Row row;

  RowReader(Function<Row, T> mapping) {
    this.mapping = mapping;
  }

  @Override
  public T mapRow(ResultSet results, int number) {
    Row current = row;
    if (current == null) {
      current = new Row(results);
      row = current;
    }
    return mapping.apply(current.next());
  }
}
