package daybreak.load.old;

/** The old system's rows, each as one text. */
final class OldTablesTestSql {

  static final String QUESTIONS =
      """
      select concat_ws('/', s.title, t.title, q.text, q.answer,
               (select string_agg(g.tag, ',' order by g.tag collate "C")
                  from old.question_tag g
                 where g.question_id = q.id))
        from old.question q
        join old.topic t on t.id = q.topic_id
        join old.subject s on s.id = t.subject_id
       where q.state = 'validated'
       order by q.id
      """;

  static final String EXERCISES =
      """
      select concat_ws('/', s.title, t.title, e.title,
               (select string_agg(a.url, ',' order by a.id)
                  from old.exercise_asset a
                 where a.exercise_id = e.id))
        from old.exercise e
        join old.topic t on t.id = e.topic_id
        join old.subject s on s.id = t.subject_id
       order by e.id
      """;

  static final String FLASHCARDS =
      """
      select concat_ws('/', s.title, t.title, f.front, f.back)
        from old.flashcard f
        join old.topic t on t.id = f.topic_id
        join old.subject s on s.id = t.subject_id
       where f.state = 'validated'
       order by f.id
      """;

  static final String DECKS =
      """
      select concat_ws('/', s.title, d.title,
               (select string_agg('beside-card-' || c.flashcard_id, ',' order by c.ordinal)
                  from old.deck_card c
                 where c.deck_id = d.id))
        from old.deck d
        join old.subject s on s.id = d.subject_id
       order by d.id
      """;

  static final String ANSWERS =
      """
      select concat_ws('/', t.title, 'beside-' || a.question_id, a.chosen, a.correct::text)
        from old.past_test t
        join old.past_test_question q on q.past_test_id = t.id
        join old.past_test_answer a
          on a.past_test_id = t.id and a.question_id = q.question_id
       order by t.id, q.slot
      """;

  static final String STUDIED =
      "select 'beside-card-' || flashcard_id from old.card_study order by flashcard_id";

  static final String QUESTIONS_OF_PLAN =
      """
      select sum((part ->> 'questions')::int)
        from old.daily_plan, jsonb_array_elements(content) part
       where learner_id = 5
      """;

  static final String BUFFERS_OF_DECKS =
      """
      select count(*)
        from pg_buffercache
       where relfilenode = pg_relation_filenode('old.deck')
         and reldatabase = (select oid from pg_database where datname = current_database())
      """;

  private OldTablesTestSql() {}
}
