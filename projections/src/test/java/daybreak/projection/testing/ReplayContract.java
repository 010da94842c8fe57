package daybreak.projection.testing;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every projection keeps: however the same events come, live, replayed or delivered again, its
 * tables hold the same rows in the end.
 */
@ExtendWith(TestDatabaseExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ReplayContract {

  private static final int SMALL = 37;

  private final TestDatabase database;
  private final List<NamedQuery> tables;
  private final Running running;
  private List<List<String>> live = List.of();

  /**
   * @param tables those whose contents are compared
   */
  protected ReplayContract(TestDatabase database, NamedQuery... tables) {
    this.database = database;
    this.tables = List.of(tables);
    this.running = new Running(database);
  }

  @BeforeAll
  void live_in_many_small_batches() {
    List<DomainEventMessage<?>> events = new RandomBank(20260301, 30).history().messages();
    running.start();
    for (int from = 0; from < events.size(); from += SMALL) {
      running.append(events.subList(from, Math.min(from + SMALL, events.size())));
      running.catchUp();
    }
    running.stop();
    live = content();
    assertThat(live).noneMatch(List::isEmpty);
  }

  @AfterAll
  void stop() {
    running.close();
  }

  @Test
  void replayed_from_the_beginning_gives_the_same_rows() {
    ReadTables.clear(database.owner());
    deliverAll();

    assertThat(content()).isEqualTo(live);
  }

  @Test
  void delivered_again_changes_no_row() {
    deliverAll();

    assertThat(content()).isEqualTo(live);
  }

  private void deliverAll() {
    ReadTables.forgetToken(database.owner());
    running.start();
    running.catchUp();
    running.stop();
  }

  private List<List<String>> content() {
    return tables.stream().map(table -> ReadTables.content(database.worker(), table)).toList();
  }
}
