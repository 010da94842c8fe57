package daybreak.app.testing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/**
 * Authors who make decks and fill each twice, in one order and in the other. A command is repeated
 * under its key, at whichever process, until it is answered; nothing but the key tells one deck
 * that is made from another. What only a later release can decide is given up after some tries.
 */
public final class DeckAuthors implements AutoCloseable {

  /** That of each of their decks, and of no other. */
  static final String TITLE = "Made under a key";

  private static final int AUTHORS = 3;
  private static final int PAUSE_MILLIS = 200;
  private static final int MOST_TRIES = 200;
  private static final int TRIES_FOR_LATER_RELEASE = 20;
  private static final String DECKS = "/api/content/decks";

  private final Balancer balancer;
  private final String subject;
  private final List<String> cards;
  private final Queue<Told> told = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService authors = Executors.newScheduledThreadPool(AUTHORS);

  /**
   * A command that was acknowledged.
   *
   * @param position of its last event
   */
  public record Told(UUID deck, long position) {}

  private DeckAuthors(Balancer balancer, String subject, List<String> cards) {
    this.balancer = balancer;
    this.subject = subject;
    this.cards = cards;
  }

  /** Lets them begin. */
  public static DeckAuthors at(Balancer balancer, String subject, List<String> cards) {
    DeckAuthors all = new DeckAuthors(balancer, subject, cards);
    for (int author = 0; author < AUTHORS; author++) {
      var _ = all.authors.scheduleWithFixedDelay(all::author, 0, PAUSE_MILLIS, MILLISECONDS);
    }
    return all;
  }

  private void author() {
    try {
      gather();
    } catch (RuntimeException | AssertionError unforeseen) {
      failures.add(unforeseen.toString());
    }
  }

  private void gather() {
    String made = "{\"subjectId\":\"%s\",\"title\":\"%s\"}".formatted(subject, TITLE);
    Optional<Reply> reply =
        answered(key -> web -> web.admin().post(DECKS, made, "Idempotency-Key", key));
    if (reply.isPresent()) {
      UUID deck = UUID.fromString(reply.get().json().get("id").asString());
      tell(deck, reply.get());
      if (isFilled(deck, cards)) {
        boolean _ = isFilled(deck, cards.reversed());
      }
    }
  }

  private boolean isFilled(UUID deck, List<String> order) {
    String path = DECKS + "/" + deck + "/cards";
    String json = "{\"cardIds\":[\"%s\"]}".formatted(String.join("\",\"", order));
    Optional<Reply> reply =
        answered(key -> web -> web.admin().put(path, json, "Idempotency-Key", key));
    reply.ifPresent(good -> tell(deck, good));
    return reply.isPresent();
  }

  private void tell(UUID deck, Reply good) {
    told.add(new Told(deck, Long.parseLong(good.header("Daybreak-Position"))));
  }

  private Optional<Reply> answered(Function<String, Function<Balancer.Web, Reply>> command) {
    return repeated(command.apply(UUID.randomUUID().toString()));
  }

  private Optional<Reply> repeated(Function<Balancer.Web, Reply> command) {
    int left = TRIES_FOR_LATER_RELEASE;
    for (int tries = 0; tries < MOST_TRIES && left > 0; tries++) {
      Optional<Reply> reply = tried(command);
      if (reply.filter(DeckAuthors::isGood).isPresent()) {
        return reply;
      }
      left -= reply.filter(DeckAuthors::isForLaterRelease).isPresent() ? 1 : 0;
    }
    if (left > 0) {
      failures.add("A command was never answered");
    }
    return Optional.empty();
  }

  /** Nothing where the process has ended meanwhile: then another one answers. */
  private Optional<Reply> tried(Function<Balancer.Web, Reply> command) {
    try {
      Reply reply = command.apply(balancer.any());
      if (!isGood(reply) && !isForNow(reply)) {
        failures.add(reply.status() + " " + reply.body());
      }
      return Optional.of(reply);
    } catch (UncheckedIOException broken) {
      return Optional.empty();
    }
  }

  private static boolean isGood(Reply reply) {
    return reply.status() / 100 == 2;
  }

  private static boolean isForNow(Reply reply) {
    return reply.status() == 503 || reply.body().contains("command.is-still-running");
  }

  private static boolean isForLaterRelease(Reply reply) {
    return reply.detail().startsWith("This release does not know");
  }

  /** All commands that were acknowledged. */
  public List<Told> told() {
    return List.copyOf(told);
  }

  /** What was not answered as it should be. */
  public Collection<String> failures() {
    return failures;
  }

  /** Lets each end what it has begun. */
  @Override
  public void close() {
    authors.shutdown();
    try {
      if (!authors.awaitTermination(60, SECONDS)) {
        failures.add("An author does not come to an end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
