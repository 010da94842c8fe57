package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  private static final List<String> NAMES = List.of("id", "title", "total");

  private final List<String> lookedUp = new ArrayList<>();
  private final Columns columns = new Columns(results());

  private ResultSet results() {
    return (ResultSet)
        Proxy.newProxyInstance(
            ResultSet.class.getClassLoader(),
            new Class<?>[] {ResultSet.class},
            (_, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("findColumn");
              String name = (String) arguments[0];
              lookedUp.add(name);
              return NAMES.indexOf(name) + 1;
            });
  }

  @Test
  void are_looked_up_for_the_first_row_alone() throws SQLException {
    for (int row = 0; row < 100; row++) {
      assertThat(row("id", "total", "id")).containsExactly(1, 3, 1);
    }

    assertThat(lookedUp).containsExactly("id", "total", "id");
  }

  @Test
  void are_found_whatever_each_row_is_asked_for() throws SQLException {
    assertThat(row("id", "title")).containsExactly(1, 2);
    assertThat(row("title", "id", "total")).containsExactly(2, 1, 3);
    assertThat(row("id")).containsExactly(1);
    assertThat(row()).isEmpty();
    assertThat(row("id", "total", "total")).containsExactly(1, 3, 3);
  }

  private List<Integer> row(String... names) throws SQLException {
    columns.startOver();
    List<Integer> numbers = new ArrayList<>();
    for (String name : names) {
      numbers.add(columns.find(name));
    }
    return numbers;
  }
}
