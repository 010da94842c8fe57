package daybreak.schema.eventstore;

import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of the one appender at a time: lock, refuse or insert, commit. Each step is sent
 * only when the one before has been answered. So once the lock has been had again after a lost
 * connection, the transaction that was lost has ended, and a look-up tells how.
 */
final class AppendTransaction {

  private static final int HEAD = -1;

  private final Database database;
  private final Clock clock;
  private final Duration lock;
  private final SeenHead head;

  /**
   * @param lock how long the lock may be held before the server ends the connection; {@link
   *     AppendBounds#timeFor} adds to it for many bytes
   */
  AppendTransaction(Database database, Clock clock, Duration lock) {
    this(database, clock, lock, new SeenHead());
  }

  /**
   * @param head looked at before each commit, so that nothing is added to a log that has lost what
   *     this process knows of
   */
  AppendTransaction(Database database, Clock clock, Duration lock, SeenHead head) {
    this.database = database;
    this.clock = clock;
    this.lock = lock;
    this.head = head;
  }

  /**
   * Commits what can be committed, and answers what became of each append. Those that their callers
   * have given up by the time the lock is had are left out.
   */
  Map<Append, Outcome> commit(List<Append> appends) {
    Map<Append, Outcome> outcomes =
        database.inTransaction(() -> {
          lock(AppendBounds.timeFor(appends.stream().mapToLong(Append::bytes).sum(), lock));
          return appendThatRest(appends.stream().filter(Append::claim).toList());
        });
    outcomes.values().forEach(this::remember);
    return outcomes;
  }

  private void remember(Outcome outcome) {
    if (outcome instanceof Outcome.Committed(long position)) {
      head.knows(position);
    }
  }

  /** The commits among appends whose outcome was unknown; the others were not committed. */
  Map<Append, Outcome> findCommitted(List<Append> appends) {
    return database.inTransaction(() -> {
      lock(lock);
      return committed(appends);
    });
  }

  private void lock(Duration bound) {
    String _ =
        database
            .call(AppendSql.LOCK)
            .bind("bound", Long.toString(bound.toMillis()))
            .single(row -> row.text("bound"));
  }

  private Map<Append, Outcome> committed(List<Append> appends) {
    Map<Append, Outcome> outcomes = new HashMap<>();
    new BatchRows(appends)
        .bindIdentities(database.call(AppendSql.FIND_COMMITTED))
        .list(Answer::of)
        .forEach(found ->
            outcomes.put(appends.get(found.command()), new Outcome.Committed(found.position())));
    return outcomes;
  }

  /** Those of which a premise holds no longer are refused. */
  private Map<Append, Outcome> appendThatRest(List<Append> appends) {
    Set<Premise> broken = broken(appends);
    List<Append> rest =
        appends.stream().filter(append -> Collections.disjoint(append.premises(), broken)).toList();
    Map<Append, Outcome> outcomes = new HashMap<>(rest.isEmpty() ? Map.of() : append(rest));
    appends.forEach(append -> outcomes.putIfAbsent(append, new Outcome.Overtaken()));
    return outcomes;
  }

  /** Many rest on the same, which is looked at once. */
  private Set<Premise> broken(List<Append> appends) {
    return appends.stream()
        .flatMap(append -> append.premises().stream())
        .distinct()
        .filter(premise -> !premise.holds(database))
        .collect(Collectors.toSet());
  }

  private Map<Append, Outcome> append(List<Append> appends) {
    Map<Integer, Answer> answers = new HashMap<>();
    new BatchRows(appends)
        .bindAll(database.call(AppendSql.APPEND))
        .bind("now", clock.instant())
        .list(Answer::of)
        .forEach(answer -> answers.put(answer.command(), answer));
    return outcomes(appends, answers);
  }

  /** Positions follow the old head in the order of the appends, without those refused. */
  private Map<Append, Outcome> outcomes(List<Append> appends, Map<Integer, Answer> answers) {
    Answer before = answers.get(HEAD);
    if (before == null) {
      throw new IllegalStateException("An append answers the head of the log");
    }
    long position = before.position();
    boolean _ = head.see(position);
    Map<Append, Outcome> outcomes = HashMap.newHashMap(appends.size());
    for (int command = 0; command < appends.size(); command++) {
      Answer refusal = answers.get(command);
      if (refusal == null) {
        position += appends.get(command).events().size();
      }
      outcomes.put(appends.get(command), outcome(refusal, position));
    }
    return outcomes;
  }

  private static Outcome outcome(@Nullable Answer refusal, long position) {
    if (refusal == null) {
      return new Outcome.Committed(position);
    }
    return refusal.keyTaken() ? new Outcome.KeyTaken() : new Outcome.SequenceTaken();
  }

  private record Answer(int command, boolean keyTaken, long position) {
    static Answer of(Row row) {
      return new Answer(
          row.intValue("command"), row.booleanValue("key_taken"), row.longValue("position"));
    }
  }
}
