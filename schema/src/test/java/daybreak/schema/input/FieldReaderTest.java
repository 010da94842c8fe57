package daybreak.schema.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.InvalidInput.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReaderTest {

  @Test
  void everything_wrong_is_said_at_once_and_nothing_wrong_gets_out() {
    FieldReader input = new FieldReader();
    UUID id = input.id("id", "1-1-1-1-1");
    String title = input.title("title", null);
    InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> input.valid(id + title));
    assertThat(invalid.violations())
        .containsExactly(
            new Violation("id", "is not a UUID", Code.MALFORMED),
            new Violation("title", "is missing", Code.MISSING));
  }

  @Test
  void an_id_is_taken_as_it_is_or_made() {
    UUID id = UUID.randomUUID();
    assertThat(new FieldReader().id("id", id.toString())).isEqualTo(id);
    assertThat(new FieldReader().idOrNew("id", null))
        .isNotEqualTo(new FieldReader().idOrNew("id", null));
    assertThat(faults(input -> input.id("id", null))).containsExactly("is missing");
  }

  @Test
  void limits_count_characters_as_people_do() {
    String pairs = "🦇".repeat(500);
    assertThat(new FieldReader().valid(new FieldReader().text("t", pairs, 500))).isEqualTo(pairs);
    assertThat(faults(input -> input.text("t", pairs + "x", 500)))
        .containsExactly("must have at most 500 characters");
  }

  @Test
  void a_title_loses_the_blanks_around_it_and_must_not_be_blank() {
    assertThat(new FieldReader().title("title", "  Trivia\t")).isEqualTo("Trivia");
    assertThat(faults(input -> input.title("title", " \t"))).containsExactly("must not be blank");
  }

  @Test
  void what_postgresql_can_not_store_is_refused_wherever_it_stands() {
    Random random = new Random(11);
    for (int round = 0; round < 1_000; round++) {
      StringBuilder text = new StringBuilder("text 🦇 é");
      String bad = List.of("\u0000", "\ud83e", "\udd87").get(random.nextInt(3));
      text.insert(text.offsetByCodePoints(0, random.nextInt(9)), bad);
      assertThat(faults(input -> input.text("t", text.toString(), 100))).as("%s", text).hasSize(1);
    }
  }

  @Test
  void tags_come_out_trimmed_lower_cased_once_each_and_sorted() {
    assertThat(new FieldReader().tags(List.of(" Bats", "animals", "", "BATS ", "Ärzte", " ")))
        .containsExactly("animals", "bats", "ärzte");
    assertThat(new FieldReader().tags(null)).isEmpty();
  }

  @Test
  void however_tags_are_written_they_come_out_the_same() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      List<String> plain =
          IntStream.range(0, random.nextInt(1, 20)).mapToObj(i -> "t" + i).toList();
      var written = new ArrayList<String>();
      plain.forEach(
          tag -> written.add(random.nextBoolean() ? " " + tag : tag.toUpperCase(Locale.ROOT)));
      plain.forEach(tag -> written.add(random.nextInt(written.size()), tag + "\t"));
      assertThat(new FieldReader().tags(written)).isEqualTo(plain.stream().sorted().toList());
    }
  }

  @Test
  void tags_have_limits() {
    List<String> twentyOne = IntStream.range(0, 21).mapToObj(i -> "t" + i).toList();
    assertThat(faults(input -> input.tags(twentyOne))).containsExactly("must be at most 20");
    assertThat(faults(input -> input.tags(twentyOne.subList(0, 20)))).isEmpty();
    assertThat(faults(input -> input.tags(List.of("x".repeat(200))))).isEmpty();
    assertThat(faults(input -> input.tags(List.of("x".repeat(201)))))
        .containsExactly("must have at most 200 characters");
    assertThat(faults(input -> input.tags(Collections.singletonList(null))))
        .containsExactly("is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00A0",
        "\u0085",
        "\u2007",
        "\u202F",
        "\u3000",
        "\u200B",
        "\uFEFF",
        "\u00AD\u2060"
      })
  void what_shows_nothing_is_blank_wherever_it_stands(String blank) {
    assertThat(faults(input -> input.title("title", blank))).containsExactly("must not be blank");
    assertThat(faults(input -> input.text("t", blank, 10))).containsExactly("must not be blank");
    assertThat(new FieldReader().optionalText("t", blank, 10)).isNull();
    assertThat(new FieldReader().title("title", blank + "a" + blank + "b" + blank))
        .isEqualTo("a" + blank + "b");
    assertThat(new FieldReader().tags(List.of(blank, blank + "Bat", "bat" + blank)))
        .containsExactly("bat");
  }

  @Test
  void a_tag_is_measured_as_it_is_stored() {
    String grows = "İ".repeat(100);
    List<String> stored = new FieldReader().tags(List.of(grows));
    assertThat(new FieldReader().tags(stored)).isEqualTo(stored);
    assertThat(faults(input -> input.tags(List.of("İ".repeat(101)))))
        .containsExactly("must have at most 200 characters");
  }

  @Test
  void there_is_one_zero() {
    assertThat(new FieldReader().optionalNumber("n", -0.0, 0, 1)).isEqualTo(0.0);
    for (double unfit : new double[] {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(faults(input -> input.optionalNumber("n", unfit, 0, 1)))
          .containsExactly("must be 0 to 1");
    }
  }

  @Test
  void however_much_is_wrong_fifty_violations_are_told() {
    List<@Nullable String> nothing = Collections.nCopies(5_000, null);
    assertThat(faults(input -> input.list("ids", nothing, 5_000, input::id))).hasSize(50);
    assertThat(faults(input -> input.list("ids", nothing, 4_999, input::id)))
        .containsExactly("must be at most 4,999");
  }

  @Test
  void a_number_keeps_to_its_bounds() {
    assertThat(faults(input -> input.number("n", 0, 0, 10_000))).isEmpty();
    assertThat(faults(input -> input.number("n", -1, 0, 10_000)))
        .containsExactly("must be 0 to 10,000");
    assertThat(faults(input -> input.number("n", null, 0, 1))).containsExactly("is missing");
  }

  @Test
  void a_blank_optional_text_counts_as_left_out() {
    @Nullable String blank = new FieldReader().optionalText("t", " ", 5);
    assertThat(blank).isNull();
  }

  private static List<String> faults(Consumer<FieldReader> reading) {
    FieldReader input = new FieldReader();
    reading.accept(input);
    try {
      String _ = input.valid("");
      return List.of();
    } catch (InvalidInput invalid) {
      return invalid.violations().stream().map(Violation::message).toList();
    }
  }
}
