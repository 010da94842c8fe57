package daybreak.command.gateway;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import daybreak.schema.command.Answer;
import daybreak.schema.command.Target;
import daybreak.schema.eventstore.ResultText;
import daybreak.schema.problem.HeldContent;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was stored of a command is told again, whichever release has stored it. */
class ResultsTest {

  private static final Target TARGET = new Target("subject", new UUID(0, 1));

  @Test
  void counts_that_were_stored_before_decks_were_counted_have_none() {
    RefusedBefore refused =
        again(
            """
            {"code": "subject.holds-content", "detail": "Held.",
             "holds": {"exercises": 0, "flashcards": 2, "lessons": 0, "questions": 1}}
            """);

    assertThat(requireNonNull(refused).holds()).isEqualTo(new HeldContent(1, 2, 0, 0, 0));
  }

  private static RefusedBefore again(String stored) {
    return catchThrowableOfType(
        RefusedBefore.class,
        () -> Results.again(new ResultText(409, stored), Answer.done(TARGET), TARGET));
  }
}
