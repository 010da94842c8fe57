package daybreak.projection.learner;

import daybreak.schema.testing.Given;
import java.util.List;

/** What the statements of tests are given, but for those that have a place in an order. */
final class TestsGiven {

  static final List<Given> ALL =
      List.of(
          Given.columns(
              "pasttest.load-tests",
              """
              select ids from (
                select test_id as ids from learner.past_test
                union all
                select test_id from learner.running_test
                union all
                select test_id from learner.abandoned_test) test
              order by md5(ids::text) limit 1000
              """),
          Given.columns(
              "pasttest.write-running-tests",
              "select * from learner.running_test order by md5(test_id::text) limit 1000"),
          Given.columns(
              "pasttest.remove-running-tests",
              """
              select test_id as ids from learner.running_test order by md5(test_id::text) limit 1000
              """),
          Given.columns(
              "pasttest.write-abandoned-tests",
              """
              select md5('new ' || test_id)::uuid as test_id, learner_id, sequence_number
              from learner.running_test order by md5(test_id::text) limit 1000
              """),
          Given.columns(
              "pasttest.write-figures",
              """
              select md5('new ' || test_id)::uuid as test_id, by_subject, by_topic
              from learner.test_figures order by md5(test_id::text) limit 1000
              """),
          Given.columns(
              "pasttest.insert-slots",
              """
              select md5('new ' || test_id)::uuid as test_id, slot, learner_id, question_id, version,
                type, text, choices, right_answer, explanation, chosen, correct, millis, answer_sequence
              from learner.test_slot order by md5(test_id::text), slot limit 4000
              """),
          Given.columns(
              "pasttest.answer-slots",
              """
              select test_id, slot, chosen, correct, millis, answer_sequence + 1 as answer_sequence
              from learner.test_slot order by md5(test_id::text || slot) limit 1000
              """));

  private TestsGiven() {}
}
