package daybreak.projection.content;

import daybreak.schema.scale.BankAtScaleSql;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.Given;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.Statements;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a batch costs the bank's tables at real size, its rows from all over them. */
@ExtendWith(TestDatabaseExtension.class)
class BankPlansTest {

  /** What reads comes first: what is written and rolled back leaves pages to be vacuumed. */
  private static final List<Given> GIVEN =
      List.of(
          Given.row(
              "content.next-subject-to-recount",
              "select '7f000000-0000-4000-8000-000000000000'::uuid as after"),
          Given.row("content.recount-subject", "select md5('s1')::uuid as subject"),
          Given.row("content.recount-tags", "select md5('s1')::uuid as subject"),
          Given.columns("content.load-subjects", "select id as ids from content.subject"),
          Given.columns(
              "content.load-topics",
              "select id as ids from content.topic order by md5(id::text) limit 1000"),
          Given.columns(
              "content.load-questions",
              "select id as ids from content.question order by md5(id::text) limit 1000"),
          Given.columns(
              "content.load-flashcards",
              "select id as ids from content.flashcard order by md5(id::text) limit 1000"),
          Given.columns("content.load-exercises", "select id as ids from content.exercise"),
          Given.columns("lesson.load", "select id as ids from content.lesson"),
          Given.columns(
              "lesson.load-progress",
              """
              select progress_id as ids from learner.learner_lesson
              order by md5(learner_id::text || lesson_id) limit 1000
              """),
          Given.columns(
              "content.add-to-subject-stats",
              "select *, subject_id as id from content.subject_content_stats"),
          Given.columns(
              "content.add-to-topic-stats",
              """
              select *, topic_id as id from content.topic_content_stats
              order by md5(topic_id::text) limit 1000
              """),
          Given.columns("content.write-subjects", "select * from content.subject"),
          Given.columns(
              "content.write-topics",
              "select * from content.topic order by md5(id::text) limit 1000"),
          Given.columns(
              "content.move-questions",
              """
              select id, subject_id, topic_id, state, version, tags, sequence_number
              from content.question
              order by md5(id::text) limit 1000
              """),
          Given.columns(
              "content.write-questions",
              "select * from content.question order by md5(id::text) limit 1000"),
          Given.columns(
              "content.untag-questions",
              "select * from content.question_tag order by md5(question_id::text) limit 20000"),
          Given.columns(
              "content.tag-questions",
              """
              select md5('new')::uuid as tag_id, id as question_id, topic_id, state
              from content.question order by md5(id::text) limit 20000
              """),
          Given.columns(
              "content.move-flashcards",
              """
              select id, subject_id, topic_id, state, sequence_number from content.flashcard
              order by md5(id::text) limit 1000
              """),
          Given.columns(
              "content.write-flashcards",
              "select * from content.flashcard order by md5(id::text) limit 1000"),
          Given.columns(
              "content.untag-flashcards",
              "select * from content.flashcard_tag order by md5(flashcard_id::text) limit 20000"),
          Given.columns(
              "content.tag-flashcards",
              """
              select md5('new')::uuid as tag_id, card_type, id as flashcard_id, subject_id, topic_id
              from content.flashcard order by md5(id::text) limit 20000
              """),
          Given.columns(
              "content.move-exercises",
              "select id, subject_id, topic_id, retired, sequence_number from content.exercise"),
          Given.columns(
              "content.write-exercises",
              "select * from content.exercise order by md5(id::text) limit 100"),
          new Given(
              "content.write-listed",
              """
              select id, kind, subject_id, topic_id, state, terms::text as terms,
                repeat(md5(id::text) || ' why is that so ', 10) as text, changed_at, changed_by,
                sequence_number
              from content.listed order by md5(id::text) limit 1000
              """,
              "select 'simple' as language"),
          Given.columns(
              "content.add-to-tags",
              """
              select scope_id, tag, 1 as questions, -1 as flashcards from content.tag_count
              order by md5(tag) limit 20000
              """),
          Given.columns(
              "content.forget-tags",
              "select scope_id, tag from content.tag_count order by md5(tag) limit 20000"),
          Given.columns("lesson.load-moved", "select lesson_id as ids from learner.moved_lesson"),
          Given.columns("lesson.write-moved", "select * from learner.moved_lesson"),
          Given.columns(
              "lesson.move-progress",
              """
              select id as lesson_id, subject_id, topic_id from content.lesson
              order by id limit 100
              """),
          Given.columns(
              "lesson.move",
              "select id, subject_id, topic_id, state, sequence_number from content.lesson"),
          Given.columns("lesson.write", "select * from content.lesson"),
          Given.columns(
              "lesson.write-progress",
              """
              select * from learner.learner_lesson
              order by md5(learner_id::text || lesson_id) limit 1000
              """));

  private final TestDatabase database;

  BankPlansTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void a_whole_batch_stays_within_the_statements_budgets() throws SQLException {
    BankAtScaleSql.load(database.owner());
    Map<String, NamedQuery> statements =
        new TreeMap<>(Statements.in("daybreak.projection.content"));
    statements.putAll(Statements.in("daybreak.projection.lesson"));
    try (var plans = new PlanCheck(database, DatabaseRole.WORKER)) {
      plans.check(statements, GIVEN);
      plans.hold(statements.values());
    }
  }
}
