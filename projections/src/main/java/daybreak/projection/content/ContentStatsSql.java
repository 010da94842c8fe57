package daybreak.projection.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that keep the statistics. */
final class ContentStatsSql {

  /** What is counted. */
  private static final String COLUMNS =
      """
          questions_draft, questions_validated,
          questions_rejected, questions_retired,
          flashcards_draft, flashcards_validated,
          flashcards_rejected, flashcards_retired,
          exercises, assets, lessons, untagged
      """;

  /** A batch of differences of each count. */
  private static final String DIFFERENCES =
      """
          :questions_draft, :questions_validated,
          :questions_rejected, :questions_retired,
          :flashcards_draft, :flashcards_validated,
          :flashcards_rejected, :flashcards_retired,
          :exercises, :assets, :lessons, :untagged
      """;

  /** Each difference added to its count. */
  private static final String ADDED =
      """
         set changed_at = greatest(stats.changed_at, excluded.changed_at),
             questions_draft = stats.questions_draft + excluded.questions_draft,
             questions_validated = stats.questions_validated + excluded.questions_validated,
             questions_rejected = stats.questions_rejected + excluded.questions_rejected,
             questions_retired = stats.questions_retired + excluded.questions_retired,
             flashcards_draft = stats.flashcards_draft + excluded.flashcards_draft,
             flashcards_validated = stats.flashcards_validated + excluded.flashcards_validated,
             flashcards_rejected = stats.flashcards_rejected + excluded.flashcards_rejected,
             flashcards_retired = stats.flashcards_retired + excluded.flashcards_retired,
             exercises = stats.exercises + excluded.exercises,
             assets = stats.assets + excluded.assets,
             lessons = stats.lessons + excluded.lessons,
             untagged = stats.untagged + excluded.untagged
      """;

  /// The differences of a batch: `subject_content_stats_pkey`, at most as many rows as events.
  static final NamedQuery ADD_TO_SUBJECTS =
      NamedQuery.of(
          "content.add-to-subject-stats",
          """
          insert into subject_content_stats as stats (
              subject_id, changed_at,
          """
              + COLUMNS
              + """
                  )
              select *
                from unnest(
                  :id, :changed_at,
              """
              + DIFFERENCES
              + """
                  )
                  on conflict (subject_id) do update
              """
              + ADDED,
          Budget.batch(1_000, 10_000));

  /// The differences of a batch: `topic_content_stats_pkey`, at most as many rows as events.
  static final NamedQuery ADD_TO_TOPICS =
      NamedQuery.of(
          "content.add-to-topic-stats",
          """
          insert into topic_content_stats as stats (
              topic_id, subject_id, changed_at,
          """
              + COLUMNS
              + """
                  )
              select *
                from unnest(
                  :id, :subject_id, :changed_at,
              """
              + DIFFERENCES
              + """
                  )
                  on conflict (topic_id) do update
              """
              + ADDED,
          Budget.batch(1_000, 10_000));

  private ContentStatsSql() {}
}
