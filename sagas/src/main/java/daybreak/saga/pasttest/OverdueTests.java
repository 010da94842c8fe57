package daybreak.saga.pasttest;

import daybreak.schema.command.CommandGateway;
import daybreak.schema.command.Issuer;
import daybreak.schema.eventstore.LaterRelease;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.TestCommand.CompleteTest;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.problem.Failures;
import daybreak.schema.problem.NotFound;
import daybreak.schema.problem.Refusal;
import daybreak.schema.problem.Unavailable;
import daybreak.schema.process.Fatal;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import daybreak.schema.upkeep.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes the tests whose deadlines have passed and that nobody has completed. What is asked for
 * twice, because the read table is behind or a worker has died, the aggregate does once.
 */
public final class OverdueTests {

  /** Tests of one page. */
  static final int PAGE = 100;

  private static final Logger LOG = LoggerFactory.getLogger(OverdueTests.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Overdue FIRST =
      new Overdue(new TestId(new UUID(0, 0)), new LearnerId(new UUID(0, 0)), Instant.EPOCH);

  private final Database database;
  private final CommandGateway commands;
  private final Clock clock;

  public OverdueTests(WorkerEnvironment environment, CommandGateway commands) {
    this.database = environment.database();
    this.commands = commands;
    this.clock = environment.clock();
  }

  /** Looks for them every second, on one worker of the cluster. */
  public Recurring<?> recurring() {
    return Recurring.every("pasttest.overdue-tests", PAUSE, this::complete);
  }

  /** Goes once through all that are overdue by now. */
  void complete() {
    Instant now = clock.instant();
    Overdue last = FIRST;
    List<Overdue> page;
    do {
      page = page(now, last);
      page.forEach(this::complete);
      last = page.isEmpty() ? last : page.getLast();
    } while (page.size() == PAGE);
  }

  private List<Overdue> page(Instant now, Overdue last) {
    return database
        .call(OverdueSql.PAGE)
        .bind("now", now)
        .bind("deadline", last.deadline())
        .bind("after", last.test().value())
        .bind("size", PAGE)
        .list(Overdue::of);
  }

  /** One that can't be completed keeps none of the others from it, unless nothing can be now. */
  private void complete(Overdue overdue) {
    try {
      commands.send(
          new CompleteTest(overdue.test(), overdue.learner(), clock.instant()),
          Issuer.House.DEADLINES);
    } catch (Refusal | NotFound ended) {
      LOG.debug("Test {} is not to be completed: {}", overdue.test(), ended.getMessage());
    } catch (LaterRelease forOthers) {
      LOG.debug("Test {} is for others: {}", overdue.test(), forOthers.getMessage());
    } catch (Unavailable now) {
      throw now;
    } catch (RuntimeException e) {
      Fatal.endIfOneIs(e);
      LOG.warn("Test {} can't be completed: {}", overdue.test(), Failures.inPlainWords(e));
    }
  }

  private record Overdue(TestId test, LearnerId learner, Instant deadline) {

    static Overdue of(Row row) {
      return new Overdue(
          new TestId(row.uuid("test_id")),
          new LearnerId(row.uuid("learner_id")),
          row.instant("deadline_at"));
    }
  }
}
