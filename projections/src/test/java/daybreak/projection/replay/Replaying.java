package daybreak.projection.replay;

import daybreak.projection.Projections;
import daybreak.projection.testing.Contents;
import daybreak.projection.testing.Running;
import daybreak.schema.eventstore.LogReader;
import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.replay.ReplayPace;
import daybreak.schema.replay.ReplayRunner;
import daybreak.schema.replay.ReplaySettings;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.SetClock;
import daybreak.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/** A log, the tables that readers see of it, and workers that play it again beside them. */
final class Replaying implements AutoCloseable {

  /** The folds of a release, as one word. */
  static final String FOLDS = "these folds";

  /** Portions are as small as they can be: what one read of the log gives. */
  static final ReplaySettings SETTINGS = settings(1L << 30);

  private static final int PIECE = 500;

  private final TestDatabase database = TestDatabase.create();
  private final SetClock clock = new SetClock(Instant.now());
  private final Asking asking = new Asking(database.web());
  private final List<ReplayRunner> workers = new CopyOnWriteArrayList<>();
  private Running running;

  /** Whose tables are kept by the folds as they are. */
  Replaying() {
    this(projection -> projection);
  }

  /** The same, but for what is put around both projections. */
  Replaying(UnaryOperator<Follower> around) {
    running = new Running(database, around, around);
  }

  static ReplaySettings settings(long quota) {
    return new ReplaySettings(64, ReplayPace.UNPACED, Duration.ofHours(24), quota);
  }

  TestDatabase database() {
    return database;
  }

  Running running() {
    return running;
  }

  Asking asking() {
    return asking;
  }

  SetClock clock() {
    return clock;
  }

  void append(List<? extends DomainEventMessage<?>> events) {
    for (int from = 0; from < events.size(); from += PIECE) {
      running.append(events.subList(from, Math.min(events.size(), from + PIECE)));
    }
  }

  /** Appends events, and returns when readers' tables include them; they follow from then on. */
  void begin(List<? extends DomainEventMessage<?>> events) {
    append(events);
    running.start();
    running.catchUp();
  }

  /** Appends more events, and returns when readers' tables include them. */
  void goOn(List<? extends DomainEventMessage<?>> events) {
    append(events);
    running.catchUp();
  }

  /** Lets what is put around the projections follow in the place of what did. */
  void followAnew(UnaryOperator<Follower> around) {
    running.close();
    running = new Running(database, around, around);
    running.start();
    running.catchUp();
  }

  /** Starts a worker of the folds as they are. */
  ReplayRunner worker(String name) {
    return worker(name, FOLDS, SETTINGS, projection -> projection);
  }

  /**
   * Starts a worker.
   *
   * @param around what is put around both projections
   */
  ReplayRunner worker(
      String name, String folds, ReplaySettings settings, UnaryOperator<Follower> around) {
    Database door = database.replay();
    List<Follower> projections =
        Stream.<Follower>of(Projections.content(door), Projections.learner(door))
            .map(around)
            .toList();
    ReplayRunner worker =
        new ReplayRunner(database.worker(), door, name, projections, folds, settings, clock);
    workers.add(worker);
    worker.start();
    return worker;
  }

  /** What readers see, by projection and table. */
  Map<String, Map<String, List<String>>> seen() throws SQLException {
    return contents(database, "");
  }

  /** What a replay has in its slot, likewise. */
  Map<String, Map<String, List<String>>> made(UUID replay) throws SQLException {
    return ofSlot(asking.slot(replay));
  }

  Map<String, Map<String, List<String>>> ofSlot(int slot) throws SQLException {
    return contents(database, "replay_" + slot + "_");
  }

  /** What the log says from its beginning to a position, folded in a database of its own. */
  Map<String, Map<String, List<String>>> folded(long until) throws SQLException {
    LogReader log = new LogReader(database.worker());
    try (TestDatabase other = TestDatabase.create()) {
      Database door = other.worker();
      List<Follower> projections = List.of(Projections.content(door), Projections.learner(door));
      for (long position = 0; position < until; ) {
        List<LoggedEvent> events =
            log.after(position, until).events().stream().map(LoggedEvent::delivered).toList();
        door.inTransaction(() -> projections.forEach(projection -> projection.apply(events)));
        position = events.getLast().position();
      }
      return contents(other, "");
    }
  }

  /** The last position. */
  long head() {
    return new LogReader(database.worker()).head();
  }

  private static Map<String, Map<String, List<String>>> contents(
      TestDatabase database, String before) throws SQLException {
    Map<String, Map<String, List<String>>> contents = new TreeMap<>();
    for (String projection : List.of("content", "learner")) {
      contents.put(projection, Contents.of(database, before + projection));
    }
    return contents;
  }

  /** The first column of a query's rows, as the owner of all tables sees them. */
  List<String> texts(String query) throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR)) {
      return Contents.texts(owner, query);
    }
  }

  void execute(String... statements) throws SQLException {
    try (Connection owner = database.connect(DatabaseRole.MIGRATOR);
        Statement statement = owner.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() {
    workers.forEach(ReplayRunner::stop);
    running.close();
    database.close();
  }
}
