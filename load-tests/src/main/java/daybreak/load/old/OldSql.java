package daybreak.load.old;

/**
 * What the old system asked of its database, in the shapes that the account of what went wrong
 * before gives: each statement says which of its words it follows.
 */
final class OldSql {

  /// "A 6-part SQL query recomputed the whole bank's aggregates for every daily plan": distinct
  /// counts of cards, questions, tags and assets, then what the learner has answered and what is
  /// due; and an insert that has no answer to a plan that is there.
  static final String PLAN =
      """
      insert into old.daily_plan (learner_id, date, content)
      with cards as (
        select t.subject_id, count(distinct f.id) as cards
          from old.flashcard f
          join old.topic t on t.id = f.topic_id
         where f.state = 'validated'
         group by t.subject_id),
      questions as (
        select t.subject_id, count(distinct q.id) as questions
          from old.question q
          join old.topic t on t.id = q.topic_id
         where q.state = 'validated'
         group by t.subject_id),
      tags as (
        select t.subject_id, count(distinct g.tag) as tags, count(distinct q.id) as tagged
          from old.question_tag g
          join old.question q on q.id = g.question_id
          join old.topic t on t.id = q.topic_id
         where q.state = 'validated'
         group by t.subject_id),
      assets as (
        select t.subject_id, count(distinct e.id) as exercises, count(distinct a.id) as assets
          from old.exercise_asset a
          join old.exercise e on e.id = a.exercise_id
          join old.topic t on t.id = e.topic_id
         where a.archived_at is null
         group by t.subject_id),
      answered as (
        select t.subject_id, count(distinct a.question_id) as answered,
               count(distinct a.question_id) filter (where a.correct) as correct
          from old.past_test p
          join old.past_test_answer a on a.past_test_id = p.id
          join old.question q on q.id = a.question_id
          join old.topic t on t.id = q.topic_id
         where p.learner_id = ?
         group by t.subject_id),
      due as (
        select t.subject_id, count(distinct s.flashcard_id) as due
          from old.card_study s
          join old.flashcard f on f.id = s.flashcard_id
          join old.topic t on t.id = f.topic_id
         where s.learner_id = ? and s.due_at < ?
         group by t.subject_id)
      select ?, ?,
             jsonb_agg(
               jsonb_build_object(
                 'subject', s.title, 'cards', cards.cards, 'questions', questions.questions,
                 'tags', tags.tags, 'tagged', tags.tagged, 'exercises', assets.exercises,
                 'assets', assets.assets, 'answered', answered.answered,
                 'correct', answered.correct, 'due', due.due)
               order by s.id)
        from old.subject s
        left join cards on cards.subject_id = s.id
        left join questions on questions.subject_id = s.id
        left join tags on tags.subject_id = s.id
        left join assets on assets.subject_id = s.id
        left join answered on answered.subject_id = s.id
        left join due on due.subject_id = s.id
      """;

  /// "`/past-tests` joined two one-to-many children and de-duplicated 4,000,341 rows", all of the
  /// learner's, since there was no limit. Here it is 40 times 40 rows for each test.
  static final String PAST_TESTS =
      """
      select distinct t.id, t.title, t.mode, t.started_at, t.completed_at
        from old.past_test t
        join old.past_test_question q on q.past_test_id = t.id
        join old.past_test_answer a on a.past_test_id = t.id
       where t.learner_id = ?
       order by t.completed_at desc
      """;

  /// How many rows that de-duplicates.
  static final String JOINED =
      """
      select count(*) as joined
        from old.past_test t
        join old.past_test_question q on q.past_test_id = t.id
        join old.past_test_answer a on a.past_test_id = t.id
       where t.learner_id = ?
      """;

  /// "Quizzes filtered by tag without an index on it", drawn from all that match, and counted.
  static final String QUIZ =
      """
      select q.id, q.type, q.text, q.choices, count(*) over () as available
        from old.question q
        join old.question_tag g on g.question_id = q.id
       where g.tag = ? and q.state = 'validated'
       order by random()
       limit 20
      """;

  /// "Deck subjects over the whole heap of exercise assets": no index has what it looks at.
  static final String DECK_SUBJECTS =
      """
      select s.id, s.title, d.decks, d.cards, d.due, a.exercises, a.assets
        from old.subject s
        join (
          select d.subject_id, count(distinct d.id) as decks,
                 count(distinct c.flashcard_id) as cards,
                 count(distinct c.flashcard_id) filter (where y.due_at < ?) as due
            from old.deck d
            left join old.deck_card c on c.deck_id = d.id
            left join old.card_study y
              on y.learner_id = ? and y.flashcard_id = c.flashcard_id
           group by d.subject_id) d on d.subject_id = s.id
        left join (
          select t.subject_id, count(distinct e.id) as exercises, count(distinct a.id) as assets
            from old.topic t
            join old.exercise e on e.topic_id = t.id
            join old.exercise_asset a on a.exercise_id = e.id
           where a.archived_at is null
           group by t.subject_id) a on a.subject_id = s.id
       order by s.id
      """;

  /// "Deck statistics were one query per deck."
  static final String DECK =
      """
      select d.id, d.title, d.subject_id, count(*) as total,
             count(*) filter (where s.flashcard_id is null) as new,
             count(*) filter (where s.state = 'learning') as learning,
             count(*) filter (where s.state = 'review') as review,
             count(*) filter (where s.due_at < ?) as due,
             max(s.last_reviewed_at) as last_studied_at
        from old.deck d
        join old.deck_card c on c.deck_id = d.id
        left join old.card_study s on s.learner_id = ? and s.flashcard_id = c.flashcard_id
       where d.id = ?
       group by d.id
      """;

  private OldSql() {}
}
