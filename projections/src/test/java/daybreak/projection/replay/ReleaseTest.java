package daybreak.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.content.ContentProjection;
import daybreak.projection.testing.RandomBank;
import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.replay.ReplayRunner;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGStatement;

/**
 * The steps of docs/operations.md by which a release changes a fold and a table: questions have had
 * their first letter in a column of its own, and are to have their beginning instead.
 */
class ReleaseTest {

  private static final Budget ANY = Budget.batch(10_000, 100_000);

  private static final NamedQuery LETTER =
      NamedQuery.of(
          "testing.write-letter",
          "update question set letter = left(text, 1) where id = any (:ids)",
          ANY);

  private static final NamedQuery BEGINNING =
      NamedQuery.of(
          "testing.write-beginning",
          "update question set beginning = left(text, 3) where id = any (:ids)",
          ANY);

  private final List<DomainEventMessage<?>> events = new RandomBank(79, 12).history().messages();
  private final Replaying replaying = new Replaying(live(LETTER));
  private final Asking asking = replaying.asking();

  @AfterEach
  void close() {
    replaying.close();
  }

  @Test
  void a_release_expands_a_rebuild_fills_a_swap_shows_and_a_later_release_contracts()
      throws SQLException, IOException {
    migrate("before.sql");
    replaying.begin(part(0));

    // Expand: readers and folds of before do without it.
    migrate("expand.sql");
    replaying.goOn(part(1));
    assertThat(replaying.texts("select beginning from content.question")).containsOnlyNulls();

    // The release: its folds write both, and its readers do without what is not filled.
    replaying.followAnew(live(LETTER, BEGINNING));
    replaying.goOn(part(2));
    try (Connection session = replaying.database().connect(DatabaseRole.WEB);
        PreparedStatement old = prepared(session, "select count(letter) from content.question");
        PreparedStatement young =
            prepared(session, "select count(beginning) from content.question")) {
      long all = count(old);
      assertThat(count(young)).isPositive().isLessThan(all);

      // Fill, and show.
      UUID id = shown(all - count(young));

      assertThat(count(young)).isEqualTo(all);
      assertThat(count(old)).isEqualTo(all);
      replaying.goOn(part(3));
      assertThat(count(young)).isEqualTo(count(old)).isGreaterThanOrEqualTo(all);

      // Contract: the next release's folds write no letter, and nobody reads one.
      contracted(id);
      assertThat(count(young)).isGreaterThanOrEqualTo(all);
    }
  }

  /** A rebuild of the release, which differs in what has not been filled and nothing else. */
  private UUID shown(long unfilled) throws SQLException {
    ReplayRunner worker = worker("release 2", LETTER, BEGINNING);
    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");
    asking.compare(id);
    asking.becomes(id, "different");
    assertThat(replaying.texts(DIFFERENT)).containsExactly("question " + unfilled);

    asking.swap(id, false);
    asking.becomes(id, "different: It has not been found equal to what readers see");
    asking.swap(id, true);
    asking.becomes(id, "swapped");
    worker.stop();
    return id;
  }

  private static final String DIFFERENT =
      """
      select concat_ws(' ', told ->> 'name', told ->> 'different')
        from operation.replay, jsonb_array_elements(comparison -> 'tables') told
       where told ->> 'different' <> '0' or told ->> 'onlyLive' <> '0'
          or told ->> 'onlyReplayed' <> '0'
      """;

  /** The tables of before, which a migration does not change, are given up. */
  private void contracted(UUID before) throws SQLException, IOException {
    replaying.followAnew(live(BEGINNING));
    migrate("contract.sql");
    ReplayRunner _ = worker("release 3", BEGINNING);
    asking.becomes(before, "swapped: The tables of before were of other folds");
    asking.leavesItsSlot(before);
    assertThat(replaying.ofSlot(1).values()).allMatch(Map::isEmpty);

    replaying.goOn(part(4));
    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");
    asking.compare(id);
    asking.becomes(id, "equal");
  }

  private List<DomainEventMessage<?>> part(int number) {
    int fifth = events.size() / 5;
    return events.subList(number * fifth, number == 4 ? events.size() : (number + 1) * fifth);
  }

  private static PreparedStatement prepared(Connection session, String sql) throws SQLException {
    PreparedStatement prepared = session.prepareStatement(sql);
    prepared.unwrap(PGStatement.class).setPrepareThreshold(1);
    return prepared;
  }

  private static long count(PreparedStatement prepared) throws SQLException {
    try (ResultSet row = prepared.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private void migrate(String name) throws IOException, SQLException {
    try (InputStream migration =
        Objects.requireNonNull(ReleaseTest.class.getResourceAsStream(name), name)) {
      replaying.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private ReplayRunner worker(String release, NamedQuery... writes) {
    return replaying.worker(
        release,
        release,
        Replaying.SETTINGS,
        projection ->
            new Released(projection, () -> replaying.database().replay(), List.of(writes)));
  }

  private UnaryOperator<Follower> live(NamedQuery... writes) {
    return projection ->
        new Released(projection, () -> replaying.database().worker(), List.of(writes));
  }

  /**
   * The bank's projection as a release has it: it also writes what is made of a question's text.
   */
  private record Released(Follower projection, Supplier<Database> door, List<NamedQuery> writes)
      implements Follower {

    @Override
    public String name() {
      return projection.name();
    }

    @Override
    public void apply(List<LoggedEvent> batch) {
      projection.apply(batch);
      if (name().equals(ContentProjection.NAME)) {
        List<UUID> ids = batch.stream().map(LoggedEvent::aggregate).distinct().toList();
        writes.forEach(write -> door.get().call(write).array("ids", "uuid", ids).update());
      }
    }

    @Override
    public void announce(List<LoggedEvent> batch) {
      projection.announce(batch);
    }
  }
}
