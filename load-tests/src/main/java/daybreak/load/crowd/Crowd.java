package daybreak.load.crowd;

import daybreak.load.cluster.TokenSigner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** All clients, each with a principal and a thread of its own, and what they have in common. */
public final class Crowd implements AutoCloseable {

  private static final int LEARNERS = 270;
  private static final int ADMINS = 30;
  private static final int DECK_AUTHORS = 6;
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(30);

  private final Routes routes;
  private final Rhythm rhythm;
  private final Gate gate = new Gate();
  private final Ledger ledger = new Ledger();
  private final List<UUID> principals = new ArrayList<>();
  private final List<Future<?>> clients = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Runnable deckAuthors = () -> {};
  private volatile Tally tally = new Tally();

  public Crowd(Routes routes, double perSecond) {
    this.routes = routes;
    this.rhythm = new Rhythm(LEARNERS + ADMINS, perSecond);
  }

  /** Lets all begin. */
  public void begin(Material material, TokenSigner signer) {
    for (int number = 0; number < ADMINS; number++) {
      join(Principal.of(Principal.ADMIN, signer), (who, any) -> new AdminsDay(who, material, any));
    }
    for (int number = 0; number < LEARNERS; number++) {
      join(
          Principal.of(Principal.LEARNER, signer),
          (who, any) -> new LearnersDay(who, material, any));
    }
    deckAuthors = () -> joinDeckAuthors(material, signer);
  }

  private void joinDeckAuthors(Material material, TokenSigner signer) {
    for (int number = 0; number < DECK_AUTHORS; number++) {
      join(Principal.of(Principal.ADMIN, signer), (who, any) -> new DecksDay(who, material, any));
    }
  }

  private void join(Principal principal, BiFunction<Caller, Random, Day> day) {
    Random random = new Random(principals.size());
    Caller caller = new Caller(principal, this, random);
    principals.add(principal.id());
    clients.add(threads.submit(repeated(caller, day.apply(caller, random))));
  }

  /** Has some more authors begin, who make decks; from the second time on they are there. */
  public void gatherDecks() {
    deckAuthors.run();
    deckAuthors = () -> {};
  }

  /** What is answered unexpectedly is counted, and the client goes on with something else. */
  private static Callable<Void> repeated(Caller caller, Day day) {
    return () -> {
      try (caller) {
        while (!Thread.interrupted()) {
          try {
            day.next();
          } catch (Unexpected answer) {
            System.err.println(answer.getMessage());
          }
        }
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
      return null;
    };
  }

  /** Counts anew from here, and answers the tally. */
  public Tally count() {
    Tally next = new Tally();
    tally = next;
    return next;
  }

  /** Holds all clients, once each has its answer; answers how many are still without. */
  public int hold() throws InterruptedException {
    return gate.shut(LAST_ANSWERS);
  }

  public void goOn() {
    gate.open();
  }

  Routes routes() {
    return routes;
  }

  public Rhythm rhythm() {
    return rhythm;
  }

  Gate gate() {
    return gate;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Tally tally() {
    return tally;
  }

  public List<UUID> principals() {
    return List.copyOf(principals);
  }

  /** Ends all clients; one that failed of itself fails the drill. */
  @Override
  public void close() throws Exception {
    List<Future<?>> failed =
        clients.stream().filter(client -> client.state() == Future.State.FAILED).toList();
    var _ = threads.shutdownNow();
    threads.close();
    for (Future<?> client : failed) {
      Object _ = client.get();
    }
  }
}
