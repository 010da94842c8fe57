package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.content.SubjectId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a subject's retirement rests on is what its statement looks for. */
class NoDeckFilledTest {

  @Test
  void the_kind_that_it_keeps_from_its_commit_is_that_which_it_looks_for() {
    NoDeckFilled premise = new NoDeckFilled(new SubjectId(new UUID(0, 1)), 0);

    assertThat(premise.kinds()).containsExactly("deck.deck-filled");
    assertThat(HeldDeckSql.FILLED.sql()).contains("'deck.deck-filled'");
  }
}
