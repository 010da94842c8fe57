package daybreak.query.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.query.Studies;
import daybreak.schema.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LearnerReadsTest {

  private final TestDatabase database = TestDatabase.create();
  private final Bank bank = new Bank(database);
  private final Studies studies = new Studies(database);
  private final QueryApi api = QueryApi.on(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void settings_are_there_once_the_learner_has_registered() {
    assertThat(api.ask("/api/learner").status()).isEqualTo(404);

    studies.registered(QueryApi.CALLER);

    Answer settings = api.ask("/api/learner");
    assertThat(settings.fields())
        .contains(
            entry("timeZone", "Pacific/Chatham"),
            entry("minutesPerDay", 45),
            entry("examDate", "2026-06-30"));
    assertThat(settings.json().get("subjects").get(0).get("weight").asInt()).isEqualTo(7);
  }

  @Test
  void a_time_zone_has_the_name_by_which_it_was_chosen() {
    studies.registered(QueryApi.CALLER);
    studies.moved(QueryApi.CALLER, "America/Panama", "EST");

    assertThat(api.ask("/api/learner").json().get("timeZone").asString()).isEqualTo("EST");
  }

  @Test
  void progress_in_a_topic_whose_title_the_bank_does_not_tell_yet_is_left_out() {
    UUID topic = bank.topic(bank.subject("Psychology"), "Memory");
    studies.progress(QueryApi.CALLER, topic);
    studies.progressInUnknownTopic(QueryApi.CALLER);
    String unknown = "00000000-0000-4000-8000-00000000000b";

    JsonNode page = api.ask("/api/progress", "limit", "1").json();

    assertThat(page.get("items").get(0).get("topicId").asString()).isEqualTo(topic.toString());
    assertThat(page.get("next").isNull()).isTrue();
    assertThat(api.ask("/api/progress", "subjectId", unknown).json().get("items")).isEmpty();
  }

  @Test
  void progress_is_paged_over_topics_with_activity_and_narrowed_to_a_subject() {
    UUID subject = bank.subject("Psychology");
    UUID first = bank.topic(subject, "Memory");
    UUID second = bank.topic(bank.subject("Geology"), "Rocks");
    UUID _ = bank.topic(subject, "Untouched");
    bank.counted(first);
    studies.progress(QueryApi.CALLER, first);
    studies.progress(QueryApi.CALLER, second);
    studies.progress(UUID.randomUUID(), first);

    Answer page = api.ask("/api/progress", "subjectId", subject.toString());
    JsonNode all = api.ask("/api/progress", "limit", "1").json();

    assertThat(page.items())
        .extracting("topicId", "title", "answered", "correct", "lessonsDone", "cardsSeen")
        .containsExactly(tuple(first.toString(), "Memory", 4, 3, 2, 1));
    assertThat(all.get("items")).hasSize(1);
    assertThat(all.get("next").isString()).isTrue();
  }

  @Test
  void a_topic_in_which_all_was_undone_is_passed_over() {
    UUID subject = bank.subject("Psychology");
    UUID topic = bank.topic(subject, "Memory");
    studies.progress(QueryApi.CALLER, topic);
    for (int number = 0; number < 5; number++) {
      studies.undone(QueryApi.CALLER, bank.topic(subject, "Undone " + number));
    }

    for (Answer page :
        List.of(
            api.ask("/api/progress", "limit", "1"),
            api.ask("/api/progress", "limit", "1", "subjectId", subject.toString()))) {
      assertThat(page.items()).extracting("topicId").containsExactly(topic.toString());
      assertThat(page.json().get("next").isNull()).isTrue();
    }
  }

  @Test
  void progress_tells_its_subject_and_what_its_topic_holds() {
    UUID subject = bank.subject("Psychology");
    UUID topic = bank.topic(subject, "Memory");
    bank.counted(topic);
    bank.lesson(UUID.randomUUID(), subject, topic, "published", 1);
    bank.lesson(UUID.randomUUID(), subject, topic, "draft", 2);
    studies.progress(QueryApi.CALLER, topic);

    JsonNode progress = api.ask("/api/progress").json().get("items").get(0);

    assertThat(progress.get("subjectId").asString()).isEqualTo(subject.toString());
    assertThat(progress.get("subjectTitle").asString()).isEqualTo("Psychology");
    assertThat(progress.get("totals").get("questions").asInt()).isEqualTo(2);
    assertThat(progress.get("totals").get("flashcards").asInt()).isEqualTo(6);
    assertThat(progress.get("totals").get("lessons").asInt()).isEqualTo(1);
  }

  @Test
  void no_more_cards_are_seen_than_a_topic_has() {
    UUID topic = bank.topic(bank.subject("Psychology"), "Memory");
    studies.progress(QueryApi.CALLER, topic);

    JsonNode progress = api.ask("/api/progress").json().get("items").get(0);

    assertThat(progress.get("totals").get("flashcards").asInt()).isZero();
    assertThat(progress.get("cardsSeen").asInt()).isZero();
  }

  @Test
  void a_done_lesson_counts_in_its_topic_while_it_is_published() {
    UUID subject = bank.subject("Psychology");
    UUID topic = bank.topic(subject, "Memory");
    studies.progress(QueryApi.CALLER, topic);
    done(QueryApi.CALLER, subject, topic, "published", 100);
    done(QueryApi.CALLER, subject, topic, "retired", 100);
    done(QueryApi.CALLER, subject, topic, "retired", 99);
    done(UUID.randomUUID(), subject, topic, "retired", 100);

    for (JsonNode page :
        List.of(
            api.ask("/api/progress").json(),
            api.ask("/api/progress", "subjectId", subject.toString()).json())) {
      assertThat(page.get("items").get(0).get("lessonsDone").asInt()).isEqualTo(1);
    }
  }

  private void done(UUID learner, UUID subject, UUID topic, String state, int percent) {
    UUID lesson = UUID.randomUUID();
    bank.lesson(lesson, subject, topic, state, 1);
    bank.progress(learner, lesson, percent);
  }
}
