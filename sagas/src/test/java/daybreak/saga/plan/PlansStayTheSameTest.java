package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanItem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans as they were made before the rules had names; whoever changes a rule writes them anew. */
class PlansStayTheSameTest {

  private static final int LEARNERS = 40;

  private final Locale locale = Locale.getDefault();

  @AfterEach
  void speak_as_before() {
    Locale.setDefault(locale);
  }

  @Test
  void a_learner_gets_the_plan_that_was_approved() throws IOException {
    assertThat(plans().map(PlansStayTheSameTest::lines).toList()).isEqualTo(approved());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "hi-IN-u-nu-deva", "tr-TR"})
  void a_plan_does_not_depend_on_the_locale_of_the_process(String other) {
    List<PlanContent> here = plans().toList();

    Locale.setDefault(Locale.forLanguageTag(other));

    assertThat(plans().toList()).isEqualTo(here);
  }

  private static Stream<PlanContent> plans() {
    return LongStream.range(100, 100 + LEARNERS)
        .mapToObj(seed -> Planner.plan(new RandomStates(seed).state()));
  }

  private static String lines(PlanContent plan) {
    StringBuilder lines =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%d of %d minutes, %s\n",
                plan.estimatedMinutes(),
                plan.budgetMinutes(),
                plan.backlog()));
    plan.items().forEach(item -> lines.append(line(item)).append('\n'));
    return lines.toString();
  }

  /** The ids of an item are long: their digest stands for them. */
  private static String line(PlanItem item) {
    String ids = item.id() + " " + item.subject() + " " + item.topic() + " " + item.refs();
    return String.format(
        Locale.ROOT,
        "%s %d min: %s | %s | %08x",
        item.kind(),
        item.estimatedMinutes(),
        item.title(),
        item.reason(),
        ids.hashCode());
  }

  private static List<String> approved() throws IOException {
    try (InputStream golden =
        Objects.requireNonNull(
            PlansStayTheSameTest.class.getResourceAsStream("/golden/plans.txt"))) {
      String text = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.split("(?<=\n)\n", 0));
    }
  }
}
