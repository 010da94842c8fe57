package daybreak.schema.scale;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;

/**
 * A bank of real size and worse skew: half of the questions and cards are in one topic, half have
 * one tag, and topic 7 holds three of that tag.
 */
public final class BankAtScaleSql {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);

  private static final List<NamedQuery> STATEMENTS =
      List.of(
          NamedQuery.of(
              "test.subjects",
              """
              with s as (
                insert into content.subject
                select md5('s' || i)::uuid, 'Subject ' || i, 0 from generate_series(1, 400) i
                returning id)
              insert into content.subject_content_stats (subject_id, changed_at)
              select id, '2026-01-01T00:00Z' from s
              """,
              ANY),
          NamedQuery.of(
              "test.topics",
              """
              with t as (
                insert into content.topic
                select
                  md5('t' || i)::uuid,
                  md5('s' || case when i <= 1000 then 1 else i % 400 + 1 end)::uuid,
                  'Topic ' || i, 0
                from generate_series(1, 3000) i
                returning id, subject_id)
              insert into content.topic_content_stats (topic_id, subject_id, changed_at)
              select id, subject_id, '2026-01-01T00:00Z' from t
              """,
              ANY),
          NamedQuery.of(
              "test.questions",
              """
              insert into content.question
                (id, subject_id, topic_id, state, version, type, text, choices, answer,
                 explanation, difficulty, tags, sequence_number)
              select
                md5('q' || i)::uuid, md5('s1')::uuid,
                md5('t' || case when i <= 3 then 7 when i % 2 = 0 then 1 else i % 2900 + 8 end)::uuid,
                case when i % 50 = 0 then 'draft' when i % 51 = 0 then 'rejected'
                  when i % 52 = 0 then 'retired' else 'validated' end,
                1, 'mcq', repeat('Why is that so? ', 20), '["one", "two", "three", "four"]', '2',
                repeat('Because. ', 20), 0.5, array['huge'], 0
              from generate_series(1, 120000) i
              order by 1
              """,
              ANY),
          NamedQuery.of(
              "test.question-tags",
              """
              insert into content.question_tag
              select md5('huge')::uuid, id, topic_id, state from content.question
              where id < '80000000-0000-0000-0000-000000000000' or topic_id = md5('t7')::uuid
              union all
              select md5('tag' || hashtext(id::text) % 500)::uuid, id, topic_id, state
              from content.question
              where id >= '80000000-0000-0000-0000-000000000000'
              """,
              ANY),
          NamedQuery.of(
              "test.flashcards",
              """
              insert into content.flashcard
              select
                md5('f' || i)::uuid,
                md5('s' || case when i % 2 = 0 then 1 else i % 400 + 1 end)::uuid,
                md5('t' || case when i <= 3 then 7 when i % 2 = 0 then 1 else i % 2900 + 8 end)::uuid,
                case when i % 50 = 0 then 'draft' else 'validated' end, 1,
                case when i % 20 = 0 then 'image' when i % 21 = 0 then 'cloze' else 'basic' end,
                repeat('front ', 8), repeat('back ', 30), array['huge'], 0
              from generate_series(1, 77231) i
              order by 1
              """,
              ANY),
          NamedQuery.of(
              "test.flashcard-tags",
              """
              insert into content.flashcard_tag
              select md5('huge')::uuid, card_type, id, subject_id, topic_id
              from content.flashcard
              where state = 'validated'
                and (id < '80000000-0000-0000-0000-000000000000' or topic_id = md5('t7')::uuid)
              """,
              ANY),
          NamedQuery.of(
              "test.lessons",
              """
              insert into content.lesson
              select
                md5('l' || i)::uuid, md5('s' || i % 4 + 1)::uuid, md5('t' || i % 20 + 1)::uuid,
                case when i % 10 = 0 then 'draft' else 'published' end, 1, 'Lesson ' || i, i % 200,
                9, (select string_agg(md5(i || '-' || j), '') from generate_series(1, 150) j),
                '{aim}', '[]', 0, 0
              from generate_series(1, 1000) i
              """,
              ANY),
          NamedQuery.of(
              "test.exercises",
              """
              insert into content.exercise
              select
                md5('e' || i)::uuid, md5('s1')::uuid, md5('t' || i % 2900 + 1)::uuid, false,
                'Exercise ' || i,
                (select jsonb_agg(jsonb_build_object(
                   'kind', 'image', 'url', 'https://example.org/' || repeat(md5(i || '-' || j), 8)))
                   from generate_series(1, 100) j),
                100, 0
              from generate_series(1, 1000) i
              """,
              ANY),
          NamedQuery.of(
              "test.listed",
              """
              insert into content.listed
              select
                id, kind, subject_id, topic_id, state,
                array[kind, 'is:' || state, 'in:' || subject_id, 'in:' || topic_id]
                  || case when tagged then '{tagged:huge}'::text[] else '{}' end,
                strip(to_tsvector('simple', words || ' ' || left(md5(id::text), 3))),
                timestamptz '2026-01-01T00:00Z'
                  + interval '1 millisecond' * ('x' || left(md5(id::text), 7))::bit(28)::int,
                md5('admin')::uuid, 0
              from (
                select id, 'question' as kind, subject_id, topic_id, state, true as tagged,
                  text || explanation as words
                from content.question
                union all
                select id, 'flashcard', subject_id, topic_id, state, true, 'why so ' || front || back
                from content.flashcard
                union all
                select id, 'lesson', subject_id, topic_id, state, false, 'why so ' || title
                from content.lesson
                union all
                select id, 'exercise', subject_id, topic_id,
                  case when retired then 'retired' else 'active' end, false, 'why so ' || title
                from content.exercise) thing
              """,
              ANY),
          NamedQuery.of(
              "test.listed-decks",
              """
              insert into learner.deck
              select
                md5('listed deck ' || i)::uuid,
                md5('s' || case when i % 2 = 0 then 1 else i % 400 + 1 end)::uuid,
                'Why so ' || i, 100, 1, strip(to_tsvector('simple', 'Why so ' || i)),
                timestamptz '2026-01-01T00:00Z'
                  + interval '1 millisecond' * ('x' || left(md5('d' || i), 7))::bit(28)::int,
                md5('admin')::uuid
              from generate_series(1, 20000) i
              """,
              ANY),
          NamedQuery.of(
              "test.tag-counts",
              """
              insert into content.tag_count
              select scope, 'tag ' || i, case when i % 100 = 0 then 0 else i end,
                case when i % 100 = 0 then 0 else i % 7 end
              from unnest(array['00000000-0000-0000-0000-000000000000', md5('s1')::uuid]) scope,
                generate_series(1, 30000) i
              """,
              ANY),
          NamedQuery.of(
              "test.progress",
              """
              insert into learner.learner_lesson
              select md5('u' || u)::uuid, md5('l' || l)::uuid, 50, '2026-01-01T00:00Z', 0,
                gen_random_uuid(), md5('before')::uuid, md5('before')::uuid
              from generate_series(1, 100) u, generate_series(1, 500) l
              """,
              ANY),
          NamedQuery.of(
              "test.moved-lessons",
              """
              insert into learner.moved_lesson
              select id, subject_id, topic_id, 1 from content.lesson order by id limit 1000
              """,
              ANY),
          TokensAtScaleSql.REACHED,
          NamedQuery.of(
              "test.vacuum",
              """
              vacuum (analyze) content.subject, content.subject_content_stats, content.topic,
                content.topic_content_stats, content.question, content.question_tag,
                content.flashcard, content.flashcard_tag, content.exercise, content.lesson,
                content.listed, content.tag_count, learner.deck, learner.learner_lesson,
                projection.token
              """,
              ANY));

  private BankAtScaleSql() {}

  /** Loads and vacuums it. */
  public static void load(Database owner) {
    STATEMENTS.forEach(statement -> owner.call(statement).update());
  }
}
