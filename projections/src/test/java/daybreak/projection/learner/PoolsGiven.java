package daybreak.projection.learner;

import daybreak.schema.testing.Given;
import java.util.List;

/** What the statements of quizzes' pools are given. */
final class PoolsGiven {

  static final List<Given> ALL =
      List.of(
          Given.columns(
              "quiz.numbers",
              """
              select question_id from learner.question_number
              order by md5(question_id::text) limit 20000
              """),
          Given.columns(
              "quiz.load-questions",
              "select id as ids from learner.pooled_question order by md5(id::text) limit 1000"),
          Given.columns(
              "quiz.load-pools",
              "select kind, id from learner.pool order by md5(id::text) limit 1000"),
          Given.columns(
              "quiz.load-learners",
              """
              select learner_id as ids from learner.learner_pool
              order by md5(learner_id::text) limit 1000
              """),
          Given.columns(
              "quiz.give-numbers",
              "select md5('new ' || i)::uuid as question_id from generate_series(1, 20000) i"),
          Given.columns(
              "quiz.write-questions",
              "select * from learner.pooled_question order by md5(id::text) limit 1000"),
          Given.columns(
              "quiz.write-pools", "select * from learner.pool order by md5(id::text) limit 300"),
          Given.columns(
              "quiz.remove-pools",
              "select kind, id from learner.pool order by md5(id::text) limit 1000"),
          Given.columns(
              "quiz.keep-last-answers",
              """
              select learner_id, number, answered_at + interval '1 day' as answered_at,
                position + 1 as position
              from learner.learner_answer order by md5(learner_id::text || number) limit 20000
              """),
          Given.columns(
              "quiz.write-learners",
              "select * from learner.learner_pool order by md5(learner_id::text) limit 300"));

  private PoolsGiven() {}
}
