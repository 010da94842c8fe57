package daybreak.projection.testing;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.Projections;
import daybreak.projection.platform.Projection;
import daybreak.schema.event.Event;
import daybreak.schema.event.Json;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A log that grows as a test tells, and what the learners' projection makes of it. */
public final class ToldLog {

  private final List<Event> log = new ArrayList<>();
  private final Database worker;
  private final Database owner;
  private final Projection<?> projection;

  /** One that is empty, as are the read tables. */
  public ToldLog(TestDatabase database) {
    this.worker = database.worker();
    this.owner = database.owner();
    this.projection = Projections.learner(worker);
    ReadTables.clear(owner);
  }

  /** Empties it, and the read tables. */
  public void clear() {
    log.clear();
    ReadTables.clear(owner);
  }

  /** Goes on with these, which come in one batch. */
  public void happen(List<? extends Event> events) {
    int from = log.size();
    log.addAll(events);
    deliver(from, log.size());
  }

  /** Delivers all that happened again, in one batch. */
  public void deliverAgain() {
    deliver(0, log.size());
  }

  /** Delivers again what happened from an index to before another. */
  public void deliver(int from, int to) {
    List<LoggedEvent> batch = History.of(log).events().subList(from, to);
    worker.inTransaction(() -> projection.apply(batch));
  }

  /** A table's rows, in the order of their keys. */
  public List<JsonNode> rows(NamedQuery table) {
    return ReadTables.content(worker, table).stream()
        .map(row -> Json.mapper().readTree(row))
        .toList();
  }

  /** A table's only row. */
  public JsonNode row(NamedQuery table) {
    List<JsonNode> rows = rows(table);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  /** What reads the tables. */
  public Database worker() {
    return worker;
  }
}
