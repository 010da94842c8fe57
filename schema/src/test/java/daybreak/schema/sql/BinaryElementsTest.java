package daybreak.schema.sql;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is sent in the server's binary form is what the driver's texts say. */
@ExtendWith(TestDatabaseExtension.class)
class BinaryElementsTest {

  private static final NamedQuery SAME =
      NamedQuery.of(
          "test.same-arrays",
          "select :sent = :driven and :sent::text = :driven::text as same",
          Budget.instant(1, 1));

  private static final NamedQuery TEXT =
      NamedQuery.of(
          "test.text-of-array", "select cast(:sent as text[])::text as text", Budget.instant(1, 1));

  private final Database database;
  private final Random random = new Random(75);

  BinaryElementsTest(TestDatabase database) {
    this.database = database.worker();
  }

  @Test
  void ids_are_what_they_were() {
    List<UUID> ids = some(() -> new UUID(random.nextLong(), random.nextLong()));
    assertThat(isSame(call().array("sent", "uuid", ids), "uuid", ids)).isTrue();
  }

  @Test
  void texts_need_no_quotes() {
    List<String> texts =
        Arrays.asList(
            "", "NULL", "null", null, "{a,b}", "\"", "\\", "a b", "'", "ü€😀", "\n\t", "{}");
    assertThat(isSame(call().array("sent", "text", texts), "text", texts)).isTrue();
  }

  @Test
  void documents_are_what_they_were() {
    List<String> json =
        Arrays.asList("{\"a\": [1, 2.50, \"\\\"\\\\\"]}", null, "null", "\"ü€😀\"", "[]", "1e3");
    assertThat(isSame(call().array("sent", "jsonb", json), "jsonb", json)).isTrue();
  }

  @Test
  void numbers_and_truths_are_what_they_were() {
    List<Integer> ints = some(random::nextInt);
    List<Long> longs = some(random::nextLong);
    List<Boolean> truths = some(random::nextBoolean);
    assertThat(isSame(call().array("sent", "int", ints), "int4", ints)).isTrue();
    assertThat(isSame(call().array("sent", "bigint", longs), "int8", longs)).isTrue();
    assertThat(isSame(call().array("sent", "boolean", truths), "bool", truths)).isTrue();
  }

  @Test
  void days_and_moments_of_all_years_of_four_digits_are_what_they_were() {
    List<LocalDate> days = some(() -> LocalDate.ofEpochDay(random.nextLong(-719_162, 2_932_896)));
    List<OffsetDateTime> moments =
        some(() ->
            Instant.ofEpochSecond(
                    random.nextLong(-62_135_596_800L, 253_402_300_800L),
                    random.nextInt(1_000_000_000))
                .atOffset(UTC));
    List<OffsetDateTime> rounded =
        IntStream.of(0, 499, 500, 501, 1_499, 1_500, 1_501, 999_999_499, 999_999_501)
            .mapToObj(nanos -> Instant.ofEpochSecond(-1, nanos).atOffset(UTC))
            .toList();
    assertThat(isSame(call().array("sent", "date", days), "date", days)).isTrue();
    assertThat(isSame(call().array("sent", "timestamptz", moments), "timestamptz", moments))
        .isTrue();
    assertThat(isSame(call().array("sent", "timestamptz", rounded), "timestamptz", rounded))
        .isTrue();
  }

  @Test
  void what_has_no_binary_form_here_goes_as_the_driver_sends_it() {
    List<Double> numbers = some(random::nextDouble);
    List<LocalDate> ancient = List.of(LocalDate.of(10_001, 1, 1), LocalDate.of(2026, 1, 1));
    assertThat(isSame(call().array("sent", "float8", numbers), "float8", numbers)).isTrue();
    assertThat(text(List.of(1, 2))).isEqualTo("{1,2}");
    assertThatThrownBy(() -> isSame(call().array("sent", "date", ancient), "date", ancient))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void nothing_and_nulls_are_sent_too() {
    assertThat(text(List.of())).isEqualTo("{}");
    assertThat(text(Arrays.asList(null, null))).isEqualTo("{NULL,NULL}");
  }

  private String text(List<? extends @Nullable Object> elements) {
    return database.call(TEXT).array("sent", "text", elements).single(row -> row.text("text"));
  }

  private Call call() {
    return database.call(SAME);
  }

  private static boolean isSame(Call call, String type, List<? extends @Nullable Object> elements) {
    return driven(call, type, elements).single(row -> row.booleanValue("same"));
  }

  private static Call driven(Call call, String type, List<? extends @Nullable Object> elements) {
    Object[] driven = elements.toArray();
    return switch (type) {
      case "uuid" -> call.elements("driven", "uuid", driven);
      case "text" -> call.elements("driven", "text", driven);
      case "jsonb" -> call.elements("driven", "jsonb", driven);
      case "int4" -> call.elements("driven", "int4", driven);
      case "int8" -> call.elements("driven", "int8", driven);
      case "bool" -> call.elements("driven", "bool", driven);
      case "float8" -> call.elements("driven", "float8", driven);
      case "date" -> call.elements("driven", "date", driven);
      default -> call.elements("driven", "timestamptz", driven);
    };
  }

  private static <T> List<T> some(Supplier<T> one) {
    return IntStream.range(0, 500).mapToObj(_ -> one.get()).toList();
  }
}
