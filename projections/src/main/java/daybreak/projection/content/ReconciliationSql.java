package daybreak.projection.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that recount what the statistics and the counts of tags say. */
final class ReconciliationSql {

  /// The next subject: `subject_pkey`, one row.
  static final NamedQuery NEXT_SUBJECT =
      NamedQuery.of(
          "content.next-subject-to-recount",
          """
          select id
            from content.subject
           where id > :after
           order by id
           limit 1
          """,
          Budget.instant(1, 10).answeredByIndexOnly());

  /// One subject's statistics, then those of each topic beside a recount of the topic's rows, all
  /// in one snapshot. Each count has an index of its own: `topic_content_stats_of_subject`,
  /// `question_of_topic_by_state`, `flashcard_validated_of_topic`,
  /// `flashcard_not_validated_of_topic`, `exercise_of_topic`, `lesson_of_topic`. It costs what the
  /// subject holds, and is run slowly.
  static final NamedQuery RECOUNT =
      NamedQuery.of(
          "content.recount-subject",
          """
          select false as recounted, stats.subject_id as id, stats.questions_draft,
                 stats.questions_validated, stats.questions_rejected, stats.questions_retired,
                 stats.flashcards_draft, stats.flashcards_validated, stats.flashcards_rejected,
                 stats.flashcards_retired, stats.exercises, stats.assets, stats.lessons,
                 stats.untagged
            from content.subject_content_stats stats
           where stats.subject_id = :subject
           union all
          select false, stats.topic_id, stats.questions_draft,
                 stats.questions_validated, stats.questions_rejected, stats.questions_retired,
                 stats.flashcards_draft, stats.flashcards_validated, stats.flashcards_rejected,
                 stats.flashcards_retired, stats.exercises, stats.assets, stats.lessons,
                 stats.untagged
            from content.topic_content_stats stats
           where stats.subject_id = :subject
           union all
          select true, topic.id, questions.draft, questions.validated,
                 questions.rejected, questions.retired, flashcards.draft, validated.flashcards,
                 flashcards.rejected, flashcards.retired, exercises.number,
                 exercises.assets + lessons.assets, lessons.number, questions.untagged
            from content.topic
           cross join lateral (
                 select count(*) filter (where state = 'draft') as draft,
                        count(*) filter (where state = 'validated') as validated,
                        count(*) filter (where state = 'rejected') as rejected,
                        count(*) filter (where state = 'retired') as retired,
                        count(*) filter (where untagged and state <> 'retired') as untagged
                   from content.question
                  where topic_id = topic.id) questions
           cross join lateral (
                 select count(*) as flashcards
                   from content.flashcard
                  where topic_id = topic.id
                    and state = 'validated') validated
           cross join lateral (
                 select count(*) filter (where state = 'draft') as draft,
                        count(*) filter (where state = 'rejected') as rejected,
                        count(*) filter (where state = 'retired') as retired
                   from content.flashcard
                  where topic_id = topic.id
                    and state <> 'validated') flashcards
           cross join lateral (
                 select count(*) as number, coalesce(sum(asset_count), 0) as assets
                   from content.exercise
                  where topic_id = topic.id
                    and not retired) exercises
           cross join lateral (
                 select count(*) as number, coalesce(sum(asset_count), 0) as assets
                   from content.lesson
                  where topic_id = topic.id
                    and state <> 'retired') lessons
           where topic.subject_id = :subject
          """,
          Budget.batch(20_000, 200_000));

  /// How many tags of one subject are counted otherwise than a recount of its questions and
  /// flashcards says: `tag_count_pkey`, and of each topic `question_of_topic_by_state`,
  /// `flashcard_validated_of_topic`, `flashcard_not_validated_of_topic`. It costs what the subject
  /// holds, and is run slowly.
  static final NamedQuery RECOUNT_TAGS =
      NamedQuery.of(
          "content.recount-tags",
          """
          select count(*) as differences
            from (
              select each.tag, sum(thing.question) as questions, sum(1 - thing.question) as flashcards
                from content.topic
               cross join lateral (
                     select 1 as question, tags
                       from content.question
                      where topic_id = topic.id
                      union all
                     select 0, tags
                       from content.flashcard
                      where topic_id = topic.id
                        and state = 'validated'
                      union all
                     select 0, tags
                       from content.flashcard
                      where topic_id = topic.id
                        and state <> 'validated') thing
               cross join lateral (
                     select distinct tag collate "C" as tag
                       from unnest(thing.tags) tag) each
               where topic.subject_id = :subject
               group by each.tag) recounted
            full join (
              select tag, questions, flashcards
                from content.tag_count
               where scope_id = :subject) said using (tag)
           where said.questions is distinct from recounted.questions
              or said.flashcards is distinct from recounted.flashcards
          """,
          Budget.batch(1, 200_000));

  private ReconciliationSql() {}
}
