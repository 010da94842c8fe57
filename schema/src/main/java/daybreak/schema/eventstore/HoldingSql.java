package daybreak.schema.eventstore;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that tell from the log what subjects and topics hold. */
final class HoldingSql {

  /** What has ever been put into some topics of a subject. */
  private static final String PUT_THERE =
      """
       where event_type in (
               'content.question-authored', 'content.question-moved',
               'content.flashcard-authored', 'content.flashcard-moved',
               'content.exercise-added', 'content.exercise-moved',
               'lesson.lesson-authored', 'lesson.lesson-moved')
         and (payload ->> 'subject')::uuid = :subject
         and (payload ->> 'topic')::uuid between :first and :last
      """;

  /// What is live in some topics of a subject, of each kind no more than may be counted:
  /// `event_place_ix` for what has ever been put there, and for each of it three entries of
  /// `event_bank_ix`: whether it has been moved since, retired, and restored after that.
  static final NamedQuery LIVE =
      NamedQuery.of(
          "content.held",
          """
          select kind.name, live.number
            from (values
                   ('question', 'content.question-moved', 'content.question-retired',
                    'content.question-restored'),
                   ('flashcard', 'content.flashcard-moved', 'content.flashcard-retired',
                    'content.flashcard-restored'),
                   ('exercise', 'content.exercise-moved', 'content.exercise-retired', null),
                   ('lesson', 'lesson.lesson-moved', 'lesson.lesson-retired',
                    'lesson.lesson-restored'))
                 as kind (name, moved, retired, restored)
           cross join lateral (
              select count(*) as number
                from (
                  select
                    from event_store.event placed
          """
              + PUT_THERE
              + """
                         and aggregate_type = kind.name
                         and not exists (
                           select
                             from event_store.event later
                            where later.aggregate_id = placed.aggregate_id
                              and later.event_type = kind.moved
                              and later.sequence_number > placed.sequence_number
                              and later.aggregate_type in (
                                    'subject', 'topic', 'question', 'flashcard', 'exercise',
                                    'lesson', 'deck')
                           offset 0)
                         and not exists (
                           select
                             from (
                               select sequence_number
                                 from event_store.event
                                where aggregate_id = placed.aggregate_id
                                  and event_type = kind.retired
                                  and aggregate_type in (
                                        'subject', 'topic', 'question', 'flashcard', 'exercise',
                                        'lesson', 'deck')
                                order by sequence_number desc
                                limit 1) retired
                            where not exists (
                              select
                                from event_store.event restored
                               where restored.aggregate_id = placed.aggregate_id
                                 and restored.event_type = kind.restored
                                 and restored.sequence_number > retired.sequence_number
                                 and restored.aggregate_type in (
                                       'subject', 'topic', 'question', 'flashcard', 'exercise',
                                       'lesson', 'deck')
                              offset 0)
                           offset 0)
                       limit :most) counted) live
              """,
          Budget.batch(4, 200_000));

  /// Whether anything has come into some topics of a subject, or been restored there:
  /// `event_place_ix`, the ends of three ranges of `event_type_position_ix`, and for each that was
  /// restored anywhere the event that put it where it is, by `event_aggregate_sequence_uk` from
  /// behind.
  static final NamedQuery CAME_IN =
      NamedQuery.of(
          "content.came-in",
          """
          select exists (
                   select
                     from event_store.event
          """
              + PUT_THERE
              + """
                          and position > :since)
                     or exists (
                       select
                         from event_store.event restored
                        where event_type in (
                                'content.question-restored', 'content.flashcard-restored',
                                'lesson.lesson-restored')
                          and position > :since
                          and exists (
                            select
                              from (
                                select payload
                                  from event_store.event
                                 where aggregate_id = restored.aggregate_id
                                   and event_type in (
                                         'content.question-authored', 'content.question-moved',
                                         'content.flashcard-authored', 'content.flashcard-moved',
                                         'lesson.lesson-authored', 'lesson.lesson-moved')
                                 order by sequence_number desc
                                 limit 1) placed
                             where (payload ->> 'subject')::uuid = :subject
                               and (payload ->> 'topic')::uuid between :first and :last)) as came
              """,
          Budget.batch(1, 2_000));

  private HoldingSql() {}
}
