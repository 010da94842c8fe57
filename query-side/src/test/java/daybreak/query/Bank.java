package daybreak.query;

import daybreak.schema.content.Asset;
import daybreak.schema.event.ExternalId;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows of the read tables as projections would. */
public final class Bank {

  private static final Budget ANY = Budget.batch(1_000_000, 1_000_000);

  private static final NamedQuery SUBJECT =
      NamedQuery.of(
          "test.subject",
          """
          with s as (insert into content.subject values (:id, :title, 0) returning id)
          insert into content.subject_content_stats (subject_id, changed_at)
          select id, '2026-01-01T00:00Z' from s
          """,
          ANY);
  private static final NamedQuery TOPIC =
      NamedQuery.of(
          "test.topic",
          """
          with t as (
            insert into content.topic values (:id, :subject, :title, 0) returning id, subject_id)
          insert into content.topic_content_stats (topic_id, subject_id, changed_at)
          select id, subject_id, '2026-01-01T00:00Z' from t
          """,
          ANY);
  private static final NamedQuery EMPTY_TOPIC =
      NamedQuery.of(
          "test.empty-topic",
          "insert into content.topic values (gen_random_uuid(), :subject, :title, 0)",
          ANY);
  private static final NamedQuery RETIRED_SUBJECT =
      NamedQuery.of(
          "test.retired-subject", "update content.subject set retired = true where id = :id", ANY);
  private static final NamedQuery QUESTION =
      NamedQuery.of(
          "test.question",
          """
          with q as (
            insert into content.question values
              (:id, :subject, :topic, :state, 3, 'mcq', 'Why?', '["a", "b"]', '1', null, 0.5,
               :tags, default, 0)
            returning id, subject_id, topic_id, state, tags, text)
          , l as (
            insert into content.listed
            select id, 'question', subject_id, topic_id, state,
              array['question', 'is:' || state, 'in:' || subject_id, 'in:' || topic_id]
                || array(select 'tagged:' || tag from unnest(tags) tag),
              to_tsvector('simple', text), '2026-01-02T03:04:05Z', null, 0
            from q)
          insert into content.question_tag
          select tag, q.id, q.topic_id, q.state from q, unnest(:tagIds) tag
          """,
          ANY);
  private static final NamedQuery QUESTION_IN_WORDS =
      NamedQuery.of(
          "test.question-in-words",
          """
          with q as (
            insert into content.question values
              (:id, :id, :topic, 'draft', 1, 'text', 'What?', '[]', :answer, null, null, '{}',
               default, 0)
            returning id, subject_id, topic_id, state, tags, text)
          insert into content.listed
            select id, 'question', subject_id, topic_id, state,
              array['question', 'is:' || state, 'in:' || subject_id, 'in:' || topic_id]
                || array(select 'tagged:' || tag from unnest(tags) tag),
              to_tsvector('simple', text), '2026-01-02T03:04:05Z', null, 0
            from q
          """,
          ANY);
  private static final NamedQuery COUNTED =
      NamedQuery.of(
          "test.counted",
          """
          update content.topic_content_stats
          set (questions_draft, questions_validated, questions_rejected, questions_retired,
               flashcards_draft, flashcards_validated, flashcards_rejected, flashcards_retired,
               exercises, assets, lessons, untagged, changed_at)
            = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, '2026-01-02T03:04:05Z')
          where topic_id = :topic
          """,
          ANY);
  private static final NamedQuery FLASHCARD =
      NamedQuery.of(
          "test.flashcard",
          """
          with f as (
            insert into content.flashcard values
              (:id, :subject, :topic, :state, 1, :type, 'front', 'back', :tags, 0)
            returning id, subject_id, topic_id, card_type, state, tags, front, back)
          , l as (
            insert into content.listed
            select id, 'flashcard', subject_id, topic_id, state,
              array['flashcard', 'is:' || state, 'in:' || subject_id, 'in:' || topic_id]
                || array(select 'tagged:' || tag from unnest(tags) tag),
              to_tsvector('simple', front || ' ' || back), '2026-01-02T03:04:05Z', null, 0
            from f)
          insert into content.flashcard_tag
          select tag, f.card_type, f.id, f.subject_id, f.topic_id
          from f, unnest(:tagIds) tag
          where f.state = 'validated'
          """,
          ANY);
  private static final NamedQuery EXERCISE =
      NamedQuery.of(
          "test.exercise",
          """
          with e as (
            insert into content.exercise values
              (:id, :id, :topic, :retired, 'Draw a bat',
               '[{"kind": "image", "url": "https://example.org/bat.png"}]', 1, 4, 3)
            returning id, subject_id, topic_id, title,
              case when retired then 'retired' else 'active' end as state)
          insert into content.listed
            select id, 'exercise', subject_id, topic_id, state,
              array['exercise', 'is:' || state, 'in:' || subject_id, 'in:' || topic_id]
                || '{}'::text[],
              to_tsvector('simple', title), '2026-01-02T03:04:05Z', null, 4
            from e
          """,
          ANY);
  private static final NamedQuery LESSON =
      NamedQuery.of(
          "test.lesson",
          """
          with s as (
            insert into content.lesson values
              (:id, :subject, :topic, :state, 1, 'A lesson', :position, 7, 'Its body', '{aim}',
               :assets, 1, 0)
            returning id, subject_id, topic_id, state, title, body)
          insert into content.listed
            select id, 'lesson', subject_id, topic_id, state,
              array['lesson', 'is:' || state, 'in:' || subject_id, 'in:' || topic_id]
                || '{}'::text[],
              to_tsvector('simple', title || ' ' || body), '2026-01-02T03:04:05Z', null, 0
            from s
          """,
          ANY);
  private static final NamedQuery CHANGED =
      NamedQuery.of(
          "test.changed",
          """
          update content.listed
          set changed_at = :at, changed_by = :by,
            words = case when cast(:words as text) is null then words
              else to_tsvector('simple', cast(:words as text)) end
          where id = :id
          """,
          ANY);
  private static final NamedQuery UNLISTED =
      NamedQuery.of(
          "test.unlisted",
          """
          with before as (
            delete from content.listed where id = :id)
          insert into event_store.event values
            (1, :id, 4, 'exercise', gen_random_uuid(), 'content.exercise-added', 1, :at, '{}',
             jsonb_build_object('by', cast(:by as text)))
          """,
          ANY);
  private static final NamedQuery TAG =
      NamedQuery.of(
          "test.tag",
          "insert into content.tag_count values (:scope, :tag, :questions, :flashcards)",
          ANY);
  private static final NamedQuery PROGRESS =
      NamedQuery.of(
          "test.progress",
          "insert into learner.learner_lesson values (:learner, :lesson, :percent, now(), 0, gen_random_uuid())",
          ANY);
  private static final NamedQuery POSITION =
      NamedQuery.of(
          "test.position",
          """
          insert into projection.token (processor_name, segment, token, "timestamp")
          select name, 0, :token, '2026-03-01T10:00:00.5Z'
            from unnest(array['content', 'learner']) name
          on conflict (processor_name, segment) do update set token = excluded.token
          """,
          ANY);

  private static final NamedQuery LOG =
      NamedQuery.of(
          "test.log",
          """
          insert into event_store.event
          select
            position, gen_random_uuid(), 0, 'test', gen_random_uuid(), 'test.happened', 1, now(),
            '{}', '{}'
          from generate_series(1, :head) position
          on conflict do nothing
          """,
          ANY);

  private final Database database;

  public Bank(TestDatabase database) {
    this.database = database.owner();
  }

  public UUID subject(String title) {
    UUID id = UUID.randomUUID();
    database.call(SUBJECT).bind("id", id).bind("title", title).update();
    return id;
  }

  public void retired(UUID subject) {
    database.call(RETIRED_SUBJECT).bind("id", subject).update();
  }

  public UUID topic(UUID subject, String title) {
    UUID id = UUID.randomUUID();
    database.call(TOPIC).bind("id", id).bind("subject", subject).bind("title", title).update();
    return id;
  }

  /** A topic without a row of statistics. */
  public void emptyTopic(UUID subject, String title) {
    database.call(EMPTY_TOPIC).bind("subject", subject).bind("title", title).update();
  }

  public void question(UUID id, UUID subject, UUID topic, String state, List<String> tags) {
    database
        .call(QUESTION)
        .bind("id", id)
        .bind("subject", subject)
        .bind("topic", topic)
        .bind("state", state)
        .array("tags", "text", tags)
        .array("tagIds", "uuid", ids(tags))
        .update();
  }

  /** A question answered in words, with its answer as JSON. */
  public void questionInWords(UUID id, UUID topic, String answer) {
    database
        .call(QUESTION_IN_WORDS)
        .bind("id", id)
        .bind("topic", topic)
        .bindJson("answer", answer)
        .update();
  }

  /** Counts 1, 2, 3 and so on in the topic's statistics. */
  public void counted(UUID topic) {
    database.call(COUNTED).bind("topic", topic).update();
  }

  public void flashcard(
      UUID id, UUID subject, UUID topic, String state, String type, List<String> tags) {
    database
        .call(FLASHCARD)
        .bind("id", id)
        .bind("subject", subject)
        .bind("topic", topic)
        .bind("state", state)
        .bind("type", type)
        .array("tags", "text", tags)
        .array("tagIds", "uuid", ids(tags))
        .update();
  }

  /** An exercise with one asset, in the third version, which five events have made. */
  public void exercise(UUID id, UUID topic, boolean retired) {
    database.call(EXERCISE).bind("id", id).bind("topic", topic).bind("retired", retired).update();
  }

  public void lesson(UUID id, UUID subject, UUID topic, String state, int position) {
    database
        .call(LESSON)
        .bind("id", id)
        .bind("subject", subject)
        .bind("topic", topic)
        .bind("state", state)
        .bind("position", position)
        .bindJson(
            "assets",
            JsonMapper.shared()
                .writeValueAsString(List.of(new Asset("image", "https://example.org/a.png", null))))
        .update();
  }

  /** A tag of a subject, or of the whole bank, whose id is of zeros. */
  public void tag(UUID scope, String tag, int questions, int flashcards) {
    database
        .call(TAG)
        .bind("scope", scope)
        .bind("tag", tag)
        .bind("questions", questions)
        .bind("flashcards", flashcards)
        .update();
  }

  /** When and by whom a thing was changed last. */
  public void changed(UUID id, Instant at, UUID by) {
    database
        .call(CHANGED)
        .bind("id", id)
        .bind("at", at)
        .bind("by", by)
        .bind("words", null)
        .update();
  }

  /** A thing that is found by these words alone. */
  public void found(UUID id, Instant at, UUID by, String words) {
    database
        .call(CHANGED)
        .bind("id", id)
        .bind("at", at)
        .bind("by", by)
        .bind("words", words)
        .update();
  }

  /** An exercise whose last change is in the log alone. */
  public void unlisted(UUID exercise, Instant at, UUID by) {
    database.call(UNLISTED).bind("id", exercise).bind("at", at).bind("by", by).update();
  }

  public void progress(UUID learner, UUID lesson, int percent) {
    database
        .call(PROGRESS)
        .bind("learner", learner)
        .bind("lesson", lesson)
        .bind("percent", percent)
        .update();
  }

  /** The position that the read tables include. */
  public void position(long position) {
    database.call(POSITION).bind("token", "{\"globalIndex\":" + position + "}").update();
  }

  /** The log has events up to the position. */
  public void log(long head) {
    database.call(LOG).bind("head", head).update();
  }

  private static List<UUID> ids(List<String> tags) {
    return tags.stream().map(tag -> ExternalId.uuid("tag", tag)).toList();
  }
}
