package daybreak.query.event;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.eventstore.EventTypes;
import daybreak.schema.eventstore.Precedent;
import org.junit.jupiter.api.Test;

/** What the events of the bank say. */
class TellingsTest {

  private final Tellings tellings = new Tellings();

  @Test
  void every_event_of_the_bank_says_something() {
    assertThat(tellings.types(null)).containsExactlyInAnyOrderElementsOf(EventTypes.ofBank());
    assertThat(tellings.types(null))
        .map(tellings::of)
        .allMatch(telling -> telling.state() != null || !telling.fields().isEmpty());
  }

  @Test
  void fields_are_called_as_where_the_thing_is_read() {
    assertThat(tellings.of("content.question-authored").fields().keySet())
        .containsExactly(
            "subjectId",
            "topicId",
            "type",
            "text",
            "choices",
            "answer",
            "explanation",
            "difficulty",
            "tags");
    assertThat(tellings.of("lesson.lesson-moved").fields().keySet())
        .containsExactly("subjectId", "topicId");
    assertThat(tellings.of("deck.deck-filled").fields().keySet()).containsExactly("cardIds");
  }

  @Test
  void a_state_is_that_which_the_thing_is_in_from_then_on() {
    assertThat(tellings.of("content.question-revised").state()).isEqualTo("draft");
    assertThat(tellings.of("content.question-corrected").state()).isNull();
    assertThat(tellings.of("content.question-restored").state()).isEqualTo("draft");
    assertThat(tellings.of("content.flashcard-moved").state()).isNull();
    assertThat(tellings.of("lesson.lesson-revised").state()).isNull();
    assertThat(tellings.of("lesson.lesson-published").state()).isEqualTo("published");
    assertThat(tellings.of("content.exercise-added").state()).isEqualTo("active");
    assertThat(tellings.of("content.exercise-retired").state()).isEqualTo("retired");
    assertThat(tellings.of("deck.deck-created").state()).isNull();
  }

  @Test
  void nothing_was_said_before_a_first_event() {
    assertThat(tellings.precedents())
        .extracting(Precedent::type)
        .contains("content.question-validated")
        .doesNotContain("content.question-authored", "content.subject-added", "deck.deck-created");
  }
}
