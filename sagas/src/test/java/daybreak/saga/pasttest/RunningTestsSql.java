package daybreak.saga.pasttest;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Running tests as the projection would have them. */
final class RunningTestsSql {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);

  private static final NamedQuery ONE =
      NamedQuery.of(
          "test.running-test",
          """
          insert into learner.running_test values
            (:test, md5('learner')::uuid, 'Bats', 'timed', '2026-01-01T00:00Z', 2, 1, '[]', '[]', 1,
             :deadline)
          """,
          ANY);

  private static final NamedQuery MANY =
      NamedQuery.of(
          "test.running-tests",
          """
          insert into learner.running_test
          select
            md5('test ' || n)::uuid, md5('learner ' || n % 8000)::uuid, 'Bats', 'timed',
            '2026-01-01T00:00Z', 40, 20, '[]', '[]', 20,
            case when n % 2 = 0 then '2026-01-01T00:00Z'::timestamptz + n * interval '1 second' end
          from generate_series(1, 40000) n
          order by md5('test ' || n)
          """,
          ANY);

  private static final NamedQuery VACUUM =
      NamedQuery.of("test.vacuum", "vacuum (analyze) learner.running_test", ANY);

  private RunningTestsSql() {}

  static void one(Database owner, UUID test, @Nullable Instant deadline) {
    owner.call(ONE).bind("test", test).bind("deadline", deadline).update();
  }

  /** 40,000, of which half have deadlines, in 22 hours from the beginning of 2026. */
  static void many(Database owner) {
    owner.call(MANY).update();
    owner.call(VACUUM).update();
  }
}
