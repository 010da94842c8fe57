package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.freshness.Positions;
import daybreak.schema.process.Fatal;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.sql.StatementMetrics;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class TokensTest {

  private static final NamedQuery POSITION =
      NamedQuery.of(
          "platform.token-position",
          "select position from projection.token where processor_name = :name and segment = 0",
          Budget.instant(1, 4));

  private final TestDatabase database;
  private final Database worker;
  private final JdbcTokenStore tokens;

  TokensTest(TestDatabase database) {
    this.database = database;
    this.worker = database.worker();
    this.tokens = store("this-node", Duration.ofSeconds(10));
    TestLog.append(database, 20);
  }

  @Test
  void a_token_tells_its_position_to_sql() {
    begin("plain", null);
    assertThat(position("plain")).isZero();

    worker.inTransaction(() -> tokens.fetchToken("plain", 0));
    worker.inTransaction(() -> tokens.storeToken(token(17), "plain", 0));
    assertThat(position("plain")).isEqualTo(17);
  }

  @Test
  void a_replay_s_token_tells_how_far_the_replay_is() {
    TrackingToken begun = ReplayToken.createReplayToken(token(1_000), null);
    begin("replay", begun);
    assertThat(position("replay")).isZero();

    TrackingToken on = ((ReplayToken) begun).advancedTo(token(10));
    worker.inTransaction(() -> tokens.fetchToken("replay", 0));
    worker.inTransaction(() -> tokens.storeToken(on, "replay", 0));
    assertThat(position("replay")).isEqualTo(10);
    assertThat(worker.<TrackingToken>inTransaction(() -> tokens.fetchToken("replay", 0)))
        .isEqualTo(on);
  }

  @Test
  void every_statement_of_the_token_store_has_a_name() {
    begin("all", token(1));
    JdbcTokenStore other = store("other-node", Duration.ZERO);
    worker.inTransaction(() -> tokens.initializeSegment(token(1), "all", 1));
    worker.inTransaction(() -> tokens.fetchToken("all", Segment.computeSegment(0, 0, 1)));
    worker.inTransaction(() -> tokens.storeToken(token(2), "all", 0));
    worker.inTransaction(() -> tokens.extendClaim("all", 0));
    worker.inTransaction(() -> other.fetchToken("all", 0));
    worker.inTransaction(() -> other.releaseClaim("all", 0));
    worker.inTransaction(() -> tokens.fetchToken("all", 1));
    worker.inTransaction(() -> tokens.deleteToken("all", 1));
    assertThat(worker.<int[]>inTransaction(() -> tokens.fetchSegments("all"))).containsExactly(0);
    assertThat(worker.<List<Segment>>inTransaction(() -> tokens.fetchAvailableSegments("all")))
        .hasSize(1);
    assertThat(worker.inTransaction(tokens::retrieveStorageIdentifier))
        .isEqualTo(worker.inTransaction(tokens::retrieveStorageIdentifier))
        .isPresent();

    assertThat(names())
        .contains(
            "token.store",
            "token.hold",
            "token.extend",
            "token.release",
            "token.claim",
            "token.initialize",
            "token.delete",
            "token.validate",
            "token.segments",
            "token.available",
            "token.fetch",
            "token.configuration")
        .doesNotContain(StatementMetrics.UNNAMED);
  }

  @Test
  void a_segment_held_by_another_node_is_not_given() {
    begin("held", null);
    worker.inTransaction(() -> tokens.fetchToken("held", 0));
    JdbcTokenStore other = store("other-node", Duration.ofSeconds(10));

    assertThatThrownBy(() -> worker.inTransaction(() -> other.fetchToken("held", 0)))
        .isInstanceOf(UnableToClaimTokenException.class);
  }

  @Test
  void a_segment_whose_owner_shows_no_life_is_given_to_another_unless_a_batch_is_under_way()
      throws Exception {
    begin("long", null);
    worker.inTransaction(() -> tokens.fetchToken("long", 0));
    JdbcTokenStore other = store("other-node", Duration.ZERO);

    worker.inTransaction(() -> {
      tokens.storeToken(token(1), "long", 0);
      assertThatThrownBy(() -> claimElsewhere(other, "long"))
          .hasCauseInstanceOf(UnableToClaimTokenException.class);
    });

    assertThat(claimElsewhere(other, "long")).isEqualTo(token(1));
  }

  @Test
  void who_was_away_leaves_what_is_old_to_its_owner_for_as_long_as_a_claim_is_good() {
    begin("away", null);
    worker.inTransaction(() -> tokens.fetchToken("away", 0));
    AtomicLong nanos = new AtomicLong();
    Duration claim = Duration.ofSeconds(1);
    JdbcTokenStore other =
        Tokens.in(worker, "other-node", Duration.ZERO, new Presence(claim, nanos::get), Fatal::end);
    nanos.addAndGet(claim.toNanos());
    assertThat(worker.<List<Segment>>inTransaction(() -> other.fetchAvailableSegments("away")))
        .hasSize(1);

    assertThatThrownBy(() -> worker.inTransaction(() -> other.fetchToken("away", 0)))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThat(worker.<TrackingToken>inTransaction(() -> tokens.fetchToken("away", 0))).isNull();

    nanos.addAndGet(claim.toNanos());
    assertThat(worker.<TrackingToken>inTransaction(() -> other.fetchToken("away", 0))).isNull();
  }

  @Test
  void who_has_lost_a_token_stores_nothing_even_when_nobody_has_it_any_more() {
    begin("lost", null);
    worker.inTransaction(() -> tokens.fetchToken("lost", 0));
    JdbcTokenStore other = store("other-node", Duration.ZERO);
    worker.inTransaction(() -> other.fetchToken("lost", 0));
    worker.inTransaction(() -> other.storeToken(token(7), "lost", 0));
    worker.inTransaction(() -> other.releaseClaim("lost", 0));

    assertThatThrownBy(() -> worker.inTransaction(() -> tokens.storeToken(token(3), "lost", 0)))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> worker.inTransaction(() -> tokens.extendClaim("lost", 0)))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThat(position("lost")).isEqualTo(7);
  }

  @Test
  void a_token_of_what_the_log_has_lost_ends_the_process_and_is_not_kept() {
    begin("restored", token(5));
    OwnTokens restored =
        Tokens.in(
            worker,
            "this-node",
            Duration.ofSeconds(10),
            new Presence(Duration.ZERO),
            TokensTest::end);
    worker.inTransaction(() -> restored.fetchToken("restored", 0));
    long head = Positions.head(worker);
    worker.inTransaction(() -> restored.storeToken(token(head), "restored", 0));

    assertThatThrownBy(
            () -> worker.inTransaction(() -> restored.storeToken(token(head + 1), "restored", 0)))
        .hasMessage("The process ends");
    assertThat(position("restored")).isEqualTo(head);
  }

  private static void end() {
    throw new IllegalStateException("The process ends");
  }

  @Test
  void what_is_started_anew_in_a_process_is_another_node() {
    begin("anew", null);
    JdbcTokenStore first = Tokens.ofNewNode(worker, Claims.STANDARD);
    JdbcTokenStore second = Tokens.ofNewNode(worker, Claims.STANDARD);
    worker.inTransaction(() -> first.fetchToken("anew", 0));

    assertThatThrownBy(() -> worker.inTransaction(() -> second.fetchToken("anew", 0)))
        .isInstanceOf(UnableToClaimTokenException.class);
  }

  @Test
  void no_serializer_of_java_objects_can_be_reached() {
    assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  /** On another thread, whose transaction is another. */
  private TrackingToken claimElsewhere(JdbcTokenStore other, String processor) throws Exception {
    return Callers.<TrackingToken>call(
            () -> worker.inTransaction(() -> other.fetchToken(processor, 0)))
        .get(Callers.BOUND.toSeconds(), TimeUnit.SECONDS);
  }

  private JdbcTokenStore store(String node, Duration claimTimeout) {
    return Tokens.in(worker, node, claimTimeout);
  }

  private void begin(String processor, @Nullable TrackingToken token) {
    worker.inTransaction(() -> tokens.initializeTokenSegments(processor, 1, token));
  }

  private long position(String processor) {
    return worker.call(POSITION).bind("name", processor).single(row -> row.longValue("position"));
  }

  private Stream<String> names() {
    return database.meters().find(StatementMetrics.TIMER).timers().stream()
        .filter(timer -> timer.count() > 0)
        .map(timer -> String.valueOf(timer.getId().getTag("query")));
  }

  private static TrackingToken token(long position) {
    return new GlobalSequenceTrackingToken(position);
  }
}
