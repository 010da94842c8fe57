package daybreak.command.operation;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;

/** One learner has reviewed 77,231 cards, and 100 others some; 20,000 more are there. */
final class StudiesOfALearnerSql {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);

  private static final List<NamedQuery> STATEMENTS =
      List.of(
          NamedQuery.of(
              "test.studies-of-a-learner",
              """
              insert into learner.card_study (
                learner_id, card_id, study_id, subject_id, topic_id, state, stability, difficulty,
                reviews, due_at, last_reviewed_at, sequence_number, validated)
              select
                md5(l.name)::uuid, md5('f' || n)::uuid, md5(l.name || '/' || n)::uuid, md5('s1')::uuid,
                md5('t1')::uuid, 'review', 10, 5, 3, '2026-02-01T00:00Z',
                '2026-01-01T00:00Z'::timestamptz + n * interval '1 minute', 3, true
              from (
                values ('large', 77231)
                union all
                select 'other ' || i, 100 from generate_series(1, 100) i) l (name, cards)
              cross join lateral generate_series(1, l.cards) n
              order by md5(l.name || '/' || n)
              """,
              ANY),
          NamedQuery.of(
              "test.learners",
              """
              insert into learner.learner
              select md5(name)::uuid, 'Asia/Kathmandu', 60, null, '[]', 0
              from (
                select 'large' as name
                union all
                select 'other ' || i from generate_series(1, 20000) i) l
              """,
              ANY),
          NamedQuery.of(
              "test.vacuum-studies", "vacuum (analyze) learner.card_study, learner.learner", ANY));

  private StudiesOfALearnerSql() {}

  static void load(Database owner) {
    STATEMENTS.forEach(statement -> owner.call(statement).update());
  }
}
