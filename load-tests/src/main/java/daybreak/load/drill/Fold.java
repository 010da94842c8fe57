package daybreak.load.drill;

/**
 * A read table beside a fold of the log that the drill makes itself: each statement counts the rows
 * that are not the same on both sides, missing ones included.
 */
enum Fold {
  /** The state of each question, as its last event leaves it. */
  QUESTIONS(
      """
      with folded as (
        select aggregate_id as id,
               (array_agg(
                 case event_type
                   when 'content.question-validated' then 'validated'
                   when 'content.question-rejected' then 'rejected'
                   when 'content.question-retired' then 'retired'
                   else 'draft'
                 end order by sequence_number desc))[1] as state
          from event_store.event
         where event_type in (
                 'content.question-authored', 'content.question-revised',
                 'content.question-validated', 'content.question-rejected',
                 'content.question-retired', 'content.question-restored')
         group by aggregate_id)
      select count(*)
        from folded
        full join content.question read using (id)
       where folded.state is distinct from read.state
      """),

  /** How many questions of each topic are drafts, and how many are validated. */
  STATISTICS(
      """
      with question as (
        select (array_agg(payload ->> 'topic' order by sequence_number desc)
                 filter (where payload ->> 'topic' is not null))[1]::uuid as topic_id,
               (array_agg(event_type order by sequence_number desc)
                 filter (where event_type <> 'content.question-moved'))[1] as last
          from event_store.event
         where event_type in (
                 'content.question-authored', 'content.question-revised',
                 'content.question-validated', 'content.question-rejected',
                 'content.question-retired', 'content.question-restored',
                 'content.question-moved')
         group by aggregate_id),
      folded as (
        select topic_id,
               count(*) filter (where last in (
                 'content.question-authored', 'content.question-revised',
                 'content.question-restored')) as draft,
               count(*) filter (where last = 'content.question-validated') as validated
          from question
         group by topic_id)
      select count(*)
        from folded
        full join content.topic_content_stats read using (topic_id)
       where coalesce(folded.draft, 0) <> coalesce(read.questions_draft, 0)
          or coalesce(folded.validated, 0) <> coalesce(read.questions_validated, 0)
      """),

  /** Whose each past test is, its score and its answers. */
  PAST_TESTS(
      """
      with folded as (
        select aggregate_id as test_id,
               (payload ->> 'learner')::uuid as learner_id,
               (payload ->> 'score')::float8 as score_percent,
               jsonb_array_length(payload -> 'results') as question_count,
               jsonb_array_length(jsonb_path_query_array(payload, '$.results[*].chosen'))
                 as answered
          from event_store.event
         where event_type = 'pasttest.test-completed')
      select count(*)
        from folded
        full join learner.past_test read using (test_id)
       where (folded.learner_id, folded.score_percent, folded.question_count, folded.answered)
             is distinct from
             (read.learner_id, read.score_percent, read.question_count, read.answered)
      """),

  /** Tests that have begun and not ended, with how much is answered. */
  RUNNING_TESTS(
      """
      with folded as (
        select aggregate_id as test_id,
               coalesce(max((payload ->> 'answered')::int), 0) as answered
          from event_store.event
         where event_type in (
                 'pasttest.test-started', 'pasttest.question-answered', 'pasttest.test-completed',
                 'pasttest.test-abandoned')
         group by aggregate_id
        having not bool_or(
                 event_type in ('pasttest.test-completed', 'pasttest.test-abandoned')))
      select count(*)
        from folded
        full join learner.running_test read using (test_id)
       where folded.answered is distinct from read.answered
      """),

  /** How often each learner has reviewed each card, and what is remembered of it. */
  STUDIES(
      """
      with folded as (
        select aggregate_id as study_id,
               count(*) as reviews,
               (array_agg(payload -> 'memory' ->> 'state' order by sequence_number desc))[1]
                 as state
          from event_store.event
         where event_type = 'deck.card-reviewed'
         group by aggregate_id)
      select count(*)
        from folded
        full join learner.card_study read using (study_id)
       where (folded.reviews, folded.state) is distinct from (read.reviews::bigint, read.state)
      """),

  /** How far each learner is in each lesson. */
  LESSONS(
      """
      with folded as (
        select aggregate_id as progress_id, max((payload ->> 'percent')::int) as percent
          from event_store.event
         where event_type = 'lesson.lesson-progressed'
         group by aggregate_id)
      select count(*)
        from folded
        full join learner.learner_lesson read using (progress_id)
       where folded.percent is distinct from read.percent
      """),

  /** Which cards each deck holds in which order, whichever release has written it down. */
  DECKS(
      """
      with filled as (
        select distinct on (aggregate_id)
               aggregate_id as deck_id, coalesce(payload -> 'order', payload -> 'cards') as cards
          from event_store.event
         where event_type = 'deck.deck-filled'
         order by aggregate_id, sequence_number desc),
      folded as (
        select deck_id, card::uuid as card_id, ordinal
          from filled,
               jsonb_array_elements_text(cards) with ordinality as gathered (card, ordinal))
      select count(*)
        from folded
        full join learner.deck_card read using (deck_id, card_id)
       where folded.ordinal is distinct from read.ordinal
      """),

  /** Whose plan of which day there is. */
  PLANS(
      """
      with folded as (
        select distinct
               (payload ->> 'learner')::uuid as learner_id, (payload ->> 'date')::date as date
          from event_store.event
         where event_type = 'plan.plan-made')
      select count(*)
        from folded
        full join (select learner_id, date from learner.daily_plan where content is not null) read
          using (learner_id, date)
       where folded.learner_id is null or read.learner_id is null
      """);

  private final String sql;

  Fold(String sql) {
    this.sql = sql;
  }

  /** The statement that counts what differs. */
  String differences() {
    return sql;
  }
}
