package daybreak.schema.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the columns of a result are. A mapping asks each row for the same columns in the same
 * order, so its nth question is answered by the nth answer of the row before, where that was about
 * the same column.
 */
final class Columns {

  private final ResultSet results;
  private final List<Column> answers = new ArrayList<>();
  private int asked;

  Columns(ResultSet results) {
    this.results = results;
  }

  /** The next row's questions begin. */
  void startOver() {
    asked = 0;
  }

  /** The column's number, from 1 on. */
  int find(String name) throws SQLException {
    int question = asked++;
    if (question < answers.size() && answers.get(question).name().equals(name)) {
      return answers.get(question).number();
    }
    return lookUp(question, name);
  }

  private int lookUp(int question, String name) throws SQLException {
    Column column = new Column(name, results.findColumn(name));
    if (question < answers.size()) {
      answers.set(question, column);
    } else {
      answers.add(column);
    }
    return column.number();
  }

  private record Column(String name, int number) {}
}
