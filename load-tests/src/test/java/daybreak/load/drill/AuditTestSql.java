package daybreak.load.drill;

/** A small log, and the read tables as they follow from it. */
final class AuditTestSql {

  /// A question, written and validated; a test taken and one begun; a card reviewed twice; half a
  /// lesson; a plan; a deck, filled by this release and then by one to come. The tests alone are
  /// one caller's.
  static final String LOG =
      """
      insert into event_store.event (
        position, aggregate_id, sequence_number, event_id, event_type, event_version, occurred_at,
        payload, metadata)
      select position, aggregate_id::uuid, sequence_number, gen_random_uuid(), event_type, 1, now(),
             payload::jsonb,
             case
               when event_type like 'pasttest.%'
                 then '{"by": "00000000-0000-0000-0000-000000000009"}'::jsonb
               else '{}'
             end
        from (values
          (1, '00000000-0000-0000-0000-000000000001', 0, 'content.question-authored',
           '{"topic": "00000000-0000-0000-0000-000000000007"}'),
          (2, '00000000-0000-0000-0000-000000000001', 1, 'content.question-revised', '{}'),
          (3, '00000000-0000-0000-0000-000000000001', 2, 'content.question-validated', '{}'),
          (4, '00000000-0000-0000-0000-000000000003', 0, 'pasttest.test-started', '{}'),
          (5, '00000000-0000-0000-0000-000000000003', 1, 'pasttest.question-answered',
           '{"answered": 1}'),
          (6, '00000000-0000-0000-0000-000000000003', 2, 'pasttest.test-completed',
           '{"learner": "00000000-0000-0000-0000-000000000009", "score": 66.67,
             "results": [{"chosen": 0}, {"chosen": 1}, {}]}'),
          (7, '00000000-0000-0000-0000-000000000004', 0, 'pasttest.test-started', '{}'),
          (8, '00000000-0000-0000-0000-000000000005', 0, 'deck.card-reviewed',
           '{"memory": {"state": "learning"}}'),
          (9, '00000000-0000-0000-0000-000000000005', 1, 'deck.card-reviewed',
           '{"memory": {"state": "review"}}'),
          (10, '00000000-0000-0000-0000-000000000006', 0, 'lesson.lesson-progressed',
           '{"percent": 20}'),
          (11, '00000000-0000-0000-0000-000000000006', 1, 'lesson.lesson-progressed',
           '{"percent": 50}'),
          (12, '00000000-0000-0000-0000-000000000008', 0, 'plan.plan-made',
           '{"learner": "00000000-0000-0000-0000-000000000009", "date": "2026-06-10"}'),
          (20, '00000000-0000-0000-0000-00000000000b', 0, 'deck.deck-filled',
           '{"cards": ["00000000-0000-0000-0000-00000000000c"]}'),
          (21, '00000000-0000-0000-0000-00000000000b', 1, 'deck.deck-filled',
           '{"order": ["00000000-0000-0000-0000-00000000000d",
             "00000000-0000-0000-0000-00000000000c"]}')
        ) as event (position, aggregate_id, sequence_number, event_type, payload)
      """;

  static final String SECOND_PLAN =
      """
      insert into event_store.event (
        position, aggregate_id, sequence_number, event_id, event_type, event_version, occurred_at,
        payload, metadata)
      select 13, aggregate_id, 1, gen_random_uuid(), event_type, 1, now(), payload, metadata
        from event_store.event
       where position = 12
      """;

  static final String PARKED =
      """
      insert into projection.dead_letter (
        projection, aggregate_id, position, sequence_number, event_type, cause, attempts, parked_at,
        tried_at)
      values ('content', gen_random_uuid(), 1, 0, 'any', 'Any', 1, now(), now())
      """;

  static final String TABLES =
      """
      insert into content.question (
        id, subject_id, topic_id, state, version, type, text, choices, answer, tags,
        sequence_number)
      values (
        '00000000-0000-0000-0000-000000000001', gen_random_uuid(),
        '00000000-0000-0000-0000-000000000007', 'validated', 2, 'mcq', 'What?', '[]', '0', '{}', 2);

      insert into content.topic_content_stats (
        topic_id, subject_id, questions_validated, changed_at)
      values ('00000000-0000-0000-0000-000000000007', gen_random_uuid(), 1, now());

      insert into learner.past_test (
        test_id, learner_id, ordinal, title, completed_at, question_count, answered, correct,
        score_percent, subjects, sequence_number)
      values (
        '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000009', 1, 'First',
        now(), 3, 2, 2, 66.67, '{}', 2);

      insert into learner.running_test (
        test_id, learner_id, title, mode, started_at, question_count, answered, subjects, topics,
        sequence_number)
      values (
        '00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-000000000009', 'Second',
        'timed', now(), 3, 0, '[]', '[]', 0);

      insert into learner.card_study (
        learner_id, card_id, study_id, subject_id, topic_id, state, stability, difficulty, reviews,
        due_at, last_reviewed_at, sequence_number, validated)
      values (
        '00000000-0000-0000-0000-000000000009', gen_random_uuid(),
        '00000000-0000-0000-0000-000000000005', gen_random_uuid(), gen_random_uuid(), 'review', 1,
        1, 2, now(), now(), 1, true);

      insert into learner.learner_lesson (
        learner_id, lesson_id, percent, changed_at, sequence_number, progress_id)
      values (
        '00000000-0000-0000-0000-000000000009', gen_random_uuid(), 50, now(), 1,
        '00000000-0000-0000-0000-000000000006');

      insert into learner.daily_plan (
        learner_id, date, plan_id, awaited, time_zone, day_starts_at, day_ends_at, content,
        completed, sequence_number)
      values (
        '00000000-0000-0000-0000-000000000009', '2026-06-10',
        '00000000-0000-0000-0000-000000000008', true, 'UTC', now(), now(), '{}', '{}', 0);

      insert into learner.deck_card (deck_id, card_id, ordinal)
      values
        ('00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-00000000000d', 1),
        ('00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-00000000000c', 2)
      """;

  private AuditTestSql() {}
}
