package daybreak.projection.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.projection.exports.parquet.Columns;
import daybreak.schema.event.Json;
import daybreak.schema.eventstore.EventTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every event has a column for whatever it says. */
class ColumnsTest {

  private static final Path STORED = Path.of("../schema/src/test/resources/golden");

  @Test
  void every_event_has_columns() {
    assertThat(EventTypes.all())
        .hasSizeGreaterThan(30)
        .allSatisfy(event -> assertThat(Columns.of(event)).as(event.getName()).startsWith("{\""));
  }

  @Test
  void nothing_that_an_event_is_stored_with_is_without_a_column() throws IOException {
    try (Stream<Path> stored = Files.list(STORED)) {
      List<Path> examples = stored.toList();
      assertThat(examples).hasSizeGreaterThan(30);
      for (Path example : examples) {
        String type = example.getFileName().toString().replaceAll("\\.v[0-9].*", "");
        JsonNode columns =
            Json.mapper().readTree(Columns.of(Objects.requireNonNull(EventTypes.byWireName(type))));
        hasRoom(columns, Json.mapper().readTree(Files.readString(example)), type);
      }
    }
  }

  private static void hasRoom(JsonNode column, JsonNode value, String place) {
    if (value.isObject() && !column.isString()) {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        assertThat(column.has(field.getKey())).as(place + "." + field.getKey()).isTrue();
        hasRoom(column.get(field.getKey()), field.getValue(), place + "." + field.getKey());
      }
    } else if (value.isArray() && !column.isString()) {
      value.forEach(item -> hasRoom(column.get(0), item, place + "[]"));
    } else {
      assertThat(column.isString()).as(place).isTrue();
    }
  }

  @Test
  void what_has_no_column_is_told() {
    assertThatThrownBy(() -> Columns.of(Odd.class)).hasMessageContaining("Thread");
  }

  private record Odd(Thread thread) {}
}
