package daybreak.schema.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every row of a file in which two other implementations (py-fsrs and ts-fsrs) agree. The file is
 * not part of the project; where it does not lie beside it, the test is skipped.
 */
class FsrsGoldenTest {

  private static final Path FILE = Path.of("../../shared/data/fsrs-golden-seq.ndjson");
  private static final double CLOSE = 1e-6;

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void agrees_with_the_other_implementations_on_every_row() throws IOException {
    assumeThat(FILE).as("the file of sequences that others computed").isRegularFile();
    List<String> lines = Files.readAllLines(FILE);

    int rows = lines.stream().mapToInt(line -> agree(json.readValue(line, Sequence.class))).sum();

    assertThat(rows).isGreaterThan(3_000);
  }

  private static int agree(Sequence sequence) {
    Fsrs fsrs = new Fsrs(sequence.settings());
    CardMemory memory = null;
    Instant last = Instant.MIN;
    for (Expected review : sequence.reviews()) {
      Rating rating = Rating.values()[review.rating() - 1];
      memory =
          memory == null
              ? fsrs.first(rating, review.time())
              : fsrs.next(memory, last, rating, review.time());
      last = review.time();
      assertThat(memory.state().name()).as("%s", review).isEqualTo(review.state());
      assertThat(memory.stability()).as("%s", review).isCloseTo(review.s(), within(CLOSE));
      assertThat(memory.difficulty()).as("%s", review).isCloseTo(review.d(), within(CLOSE));
      if (review.due_agreed()) {
        assertThat(memory.due()).as("%s", review).isEqualTo(review.due());
      }
    }
    return sequence.reviews().size();
  }

  record Sequence(
      String config,
      double desired_retention,
      int maximum_interval,
      List<Integer> learning_steps_s,
      List<Integer> relearning_steps_s,
      List<Expected> reviews) {

    FsrsSettings settings() {
      return new FsrsSettings(
          FsrsSettings.DEFAULT.weights(),
          desired_retention,
          learning_steps_s.stream().map(Duration::ofSeconds).toList(),
          relearning_steps_s.stream().map(Duration::ofSeconds).toList(),
          maximum_interval);
    }
  }

  record Expected(
      Instant time,
      int rating,
      String state,
      @Nullable Integer step,
      double s,
      double d,
      Instant due,
      boolean due_agreed) {}
}
