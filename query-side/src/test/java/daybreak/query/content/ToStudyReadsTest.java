package daybreak.query.content;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Single cards and exercises as those who study them read them. */
@ExtendWith(TestDatabaseExtension.class)
class ToStudyReadsTest {

  private final QueryApi api;
  private final Bank bank;
  private final UUID id = UUID.randomUUID();
  private final UUID subject;
  private final UUID topic;

  ToStudyReadsTest(TestDatabase database) {
    api = QueryApi.on(database);
    bank = new Bank(database);
    subject = bank.subject("Zoology");
    topic = bank.topic(subject, "Bats");
  }

  @Test
  void a_flashcard_is_as_its_list_shows_it_with_its_version() {
    bank.flashcard(id, subject, topic, "validated", "cloze", List.of("heart"));

    Answer answer = api.ask("/api/flashcards/" + id);

    assertThat(answer.fields())
        .isEqualTo(api.ask("/api/flashcards", "topicId", topic.toString()).items().getFirst());
    assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "rejected", "retired"})
  void a_flashcard_that_is_not_ready_is_not_found(String state) {
    bank.flashcard(id, subject, topic, state, "basic", List.of());

    assertThat(api.ask("/api/flashcards/" + id).status()).isEqualTo(404);
    assertThat(api.ask("/api/flashcards", "ids", id.toString()).ids()).isEmpty();
  }

  @Test
  void flashcards_come_in_the_order_asked_each_once_without_unknown_ones() {
    UUID other = UUID.randomUUID();
    bank.flashcard(id, subject, topic, "validated", "basic", List.of());
    bank.flashcard(other, subject, topic, "validated", "image", List.of());
    String there = id + "," + UUID.randomUUID() + "," + other + "," + id;
    String back = other + "," + id;

    assertThat(api.ask("/api/flashcards", "ids", there).ids())
        .containsExactly(id.toString(), other.toString());
    assertThat(api.ask("/api/flashcards", "ids", back).ids())
        .containsExactly(other.toString(), id.toString());
    assertThat(api.ask("/api/flashcards", "ids", back).json().get("next").isNull()).isTrue();
  }

  @Test
  void ids_are_well_formed_at_most_a_hundred_and_stand_alone() {
    String tooMany = String.join(",", Collections.nCopies(101, id.toString()));

    for (String ids : List.of("", "1", id + ",", tooMany)) {
      assertThat(api.ask("/api/flashcards", "ids", ids).status()).as(ids).isEqualTo(400);
    }
    assertThat(api.ask("/api/flashcards", "ids", id.toString(), "limit", "1").status())
        .isEqualTo(400);
    assertThat(api.ask("/api/flashcards", "ids", id.toString(), "tag", "heart").status())
        .isEqualTo(400);
  }

  @Test
  void an_exercise_is_as_its_list_shows_it_with_its_version() {
    bank.exercise(id, topic, false);

    Answer answer = api.ask("/api/exercises/" + id);

    assertThat(answer.json())
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"id": "%s", "topicId": "%s", "title": "Draw a bat", "assets":
                     [{"kind": "image", "url": "https://example.org/bat.png", "altText": null}]}
                    """
                        .formatted(id, topic)));
    assertThat(answer.fields())
        .isEqualTo(api.ask("/api/exercises", "topicId", topic.toString()).items().getFirst());
    assertThat(answer.header("ETag")).isEqualTo("\"4\"");
  }

  @Test
  void exercises_are_paged_in_the_order_of_their_ids_without_retired_ones() {
    UUID first = new UUID(1, 3);
    UUID second = new UUID(2, 3);
    UUID elsewhere = new UUID(3, 3);
    bank.exercise(second, topic, false);
    bank.exercise(first, topic, false);
    bank.exercise(id, topic, true);
    bank.exercise(elsewhere, bank.topic(subject, "Birds"), false);

    assertThat(api.walk(1, "/api/exercises", "topicId", topic.toString()))
        .containsExactly(first.toString(), second.toString());
    assertThat(api.walk(1, "/api/exercises"))
        .contains(elsewhere.toString())
        .doesNotContain(id.toString())
        .isSorted();
    assertThat(api.ask("/api/exercises/" + id).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"flashcards", "exercises"})
  void what_there_is_not_is_not_found_and_what_is_no_id_is_refused(String kind) {
    assertThat(api.ask("/api/" + kind + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(api.ask("/api/" + kind + "/1-1-1-1-1").status()).isEqualTo(400);
  }
}
