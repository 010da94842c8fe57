package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Balancer;
import daybreak.app.testing.Balancer.Web;
import daybreak.app.testing.Client;
import daybreak.app.testing.Cluster;
import daybreak.app.testing.DeckAudit;
import daybreak.app.testing.DeckAuthors;
import daybreak.app.testing.Onlooker;
import daybreak.app.testing.Reply;
import daybreak.app.testing.Study;
import daybreak.schema.testing.OwnServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two releases side by side, as they are packaged: this one, and one to come, which knows one kind
 * of event more, a later version of another, and a later schema.
 */
final class UpgradeIT {

  private static final Path OLD = Path.of("target/daybreak.jar");
  private static final Path NEWER = Path.of("target/daybreak-newer.jar");
  private static final int TERMINATED = 128 + 15;
  private static final int SOME = 10;

  /** Without a pooler each of the processes side by side may come to its own pool's size. */
  private static final String FOR_FOUR = "--daybreak.connections.system=20";

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Set<String> FOLLOWERS =
      Set.of("content", "generation", "learner", "rollover");
  private static final Pattern STOP = Pattern.compile("\\w+ stops before position \\d+");

  private static final String FIRST_OF_OLD =
      "select aggregate_id from event_store.event where event_type = 'deck.deck-filled'"
          + " and event_version = 1 order by position limit 1";
  private static final String FIRST_OF_NEWER =
      "select aggregate_id from event_store.event where event_type = 'deck.deck-opened'"
          + " order by position limit 1";
  private static final String LAST_OF_NEWER =
      "select coalesce(max(position), 0) from event_store.event where event_version = 2";
  private static final String EVENTS_OF =
      "select count(*) from event_store.event where aggregate_id = '%s'";

  private final Balancer balancer = new Balancer();
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private OwnServer server;
  private DeckAudit audit;
  private Cluster old;
  private Cluster newer;

  @BeforeEach
  void start() throws Exception {
    server = OwnServer.start();
    audit = new DeckAudit(server);
    old = Cluster.of(server, OLD);
    newer = Cluster.of(server, NEWER);
    assertThat(old.migrate(FOR_FOUR)).isZero();
  }

  @AfterEach
  void stop() throws Exception {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
    server.close();
  }

  @Test
  void up_and_down_again_no_command_is_lost_and_no_event_parked_and_no_list_is_empty()
      throws Exception {
    AppProcess oldWorker = worker(old);
    AppProcess oldWeb = web(old);
    Web ofOld = balancer.add(oldWeb.client());
    Study study = Study.prepared(oldWeb.client());
    List<String> cards = List.of(study.flashcard(), study.flashcard());
    DeckAuthors authors = DeckAuthors.at(balancer, study.subject(), cards);
    opened.push(authors);
    awaitMore(authors);
    awaitFollowed(authors);
    Onlooker onlooker = new Onlooker(balancer);
    opened.push(onlooker);

    assertThat(newer.migrate(FOR_FOUR)).isZero();
    assertThat(old.migrate(FOR_FOUR)).isZero();
    awaitMore(authors);
    AppProcess newerWorker = worker(newer);
    AppProcess newerWeb = web(newer);
    Web ofNewer = balancer.add(newerWeb.client());
    assertStops(oldWorker);
    awaitFollowed(authors);
    assertReadsAndChangesNot(ofOld, server.texts(FIRST_OF_NEWER));
    assertKnows(ofNewer, server.texts(FIRST_OF_OLD));
    balancer.remove(ofOld);
    assertThat(oldWeb.stop()).isEqualTo(TERMINATED);
    assertThat(oldWorker.stop()).isEqualTo(TERMINATED);
    awaitMore(authors);

    AppProcess oldWebAgain = web(old);
    Web ofOldAgain = balancer.add(oldWebAgain.client());
    balancer.remove(ofNewer);
    assertThat(newerWeb.stop()).isEqualTo(TERMINATED);
    awaitMore(authors);
    await().atMost(LIMIT).until(() -> audit.followed() >= lastOfNewer());
    AppProcess oldWorkerAgain = worker(old);
    assertThat(newerWorker.stop()).isEqualTo(TERMINATED);
    awaitMore(authors);
    awaitFollowed(authors);
    assertThat(stops(oldWorkerAgain)).isEmpty();
    assertReadsAndChangesNot(ofOldAgain, server.texts(FIRST_OF_NEWER));

    authors.close();
    onlooker.close();
    awaitFollowed(authors);
    assertNothingWasLost(authors);
    assertThat(onlooker.failures()).isEmpty();
    assertThat(onlooker.reads()).isGreaterThan(SOME);
  }

  /** Once for each follower, whatever comes later. */
  private static void assertStops(AppProcess worker) throws IOException {
    await().atMost(LIMIT).until(() -> stopped(worker), FOLLOWERS::equals);
    assertThat(stops(worker)).doesNotHaveDuplicates();
  }

  private static Set<String> stopped(AppProcess worker) throws IOException {
    return stops(worker).stream()
        .map(stop -> stop.substring(0, stop.indexOf(' ')))
        .collect(Collectors.toSet());
  }

  private static List<String> stops(AppProcess worker) throws IOException {
    return STOP.matcher(worker.output()).results().map(MatchResult::group).toList();
  }

  /** A process of the old release, and a deck of which it does not know all. */
  private static void assertReadsAndChangesNot(Web ofOld, String deck) {
    String path = "/api/content/decks/" + deck;
    Reply read = await().atMost(LIMIT).until(() -> ofOld.admin().get(path), UpgradeIT::isGood);
    String card = read.json().at("/cardIds/0").asString();
    Reply refused = ofOld.admin().put(path + "/cards", "{\"cardIds\":[\"%s\"]}".formatted(card));
    assertThat(refused.status()).as(refused.body()).isEqualTo(503);
    assertThat(refused.detail()).startsWith("This release does not know what has happened here");
    assertThat(refused.header("Retry-After")).isNotEmpty();
  }

  private static boolean isGood(Reply reply) {
    return reply.status() == 200;
  }

  /** A process of the newer release, and a deck that the old one has filled: it is as it was. */
  private void assertKnows(Web ofNewer, String deck) throws SQLException {
    String path = "/api/content/decks/" + deck;
    String before = server.texts(EVENTS_OF.formatted(deck));
    Reply read = await().atMost(LIMIT).until(() -> ofNewer.admin().get(path), UpgradeIT::isGood);
    String cards = "{\"cardIds\":%s}".formatted(read.json().get("cardIds"));
    assertThat(ofNewer.admin().put(path + "/cards", cards).status()).isEqualTo(200);
    assertThat(server.texts(EVENTS_OF.formatted(deck))).isEqualTo(before);
  }

  private void assertNothingWasLost(DeckAuthors authors) throws SQLException {
    assertThat(authors.failures()).isEmpty();
    assertThat(audit.lost(authors.told())).isZero();
    assertThat(audit.twice(authors.told())).isZero();
    assertThat(audit.different()).isZero();
    assertThat(audit.parked()).isZero();
  }

  private static void awaitMore(DeckAuthors authors) {
    int before = authors.told().size();
    await().atMost(LIMIT).until(() -> authors.told().size() > before + SOME);
  }

  /** Until the read tables include what has been acknowledged by now. */
  private void awaitFollowed(DeckAuthors authors) {
    long last = authors.told().stream().mapToLong(DeckAuthors.Told::position).max().orElseThrow();
    await().atMost(LIMIT).until(() -> audit.followed() >= last);
  }

  private long lastOfNewer() throws SQLException {
    return Long.parseLong(server.texts(LAST_OF_NEWER));
  }

  private AppProcess web(Cluster release) throws Exception {
    return started(release, "web", List.of("web", "system"));
  }

  private AppProcess worker(Cluster release) throws Exception {
    return started(release, "worker", List.of("worker", "system", "listener", "replay"));
  }

  private AppProcess started(Cluster release, String tier, List<String> roles) throws Exception {
    AppProcess process = release.knowing(roles, "--daybreak.tier=" + tier);
    opened.push(process);
    Client _ = process.client();
    return process;
  }
}
