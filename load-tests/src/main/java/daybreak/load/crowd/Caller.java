package daybreak.load.crowd;

import daybreak.load.platform.HttpAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A principal's device: it sends one request after the other, each in its turn, and repeats what
 * broke or was refused for now on another process, under the same key, until it is answered; but it
 * gives up what a few processes leave to a later release.
 */
final class Caller implements AutoCloseable {

  private static final int BROKEN_PAUSE_MILLIS = 200;
  private static final int TRIES_FOR_LATER_RELEASE = 3;
  private static final Set<String> NEVER_EMPTY =
      Set.of("/api/subjects", "/api/decks", "/api/content-stats/subjects");

  private final Principal principal;
  private final Crowd crowd;
  private final Random random;
  private final Line line;
  private long turn = System.nanoTime();

  Caller(Principal principal, Crowd crowd, Random random) {
    this.principal = principal;
    this.crowd = crowd;
    this.random = random;
    this.line = new Line(crowd.routes(), random);
  }

  UUID id() {
    return principal.id();
  }

  /** Sends a request when it is its turn, until it is answered. */
  HttpAnswer ask(Call call) throws InterruptedException, Unexpected {
    turn = crowd.rhythm().await(turn, random);
    crowd.gate().enter();
    try {
      return untilAnswered(call, call.bytes(principal));
    } finally {
      crowd.gate().leave();
    }
  }

  /** Reads a page; that of a list which is never empty is to have something in it. */
  void look(String page) throws InterruptedException, Unexpected {
    HttpAnswer answer = ask(Call.read(page));
    if (NEVER_EMPTY.contains(page) && answer.body().contains("\"items\":[]")) {
      crowd.tally().empty(page);
    }
  }

  /**
   * The same for a command, which is remembered once it is acknowledged.
   *
   * @param event the one that it makes
   * @param aggregate finds the event's aggregate in the answer
   */
  HttpAnswer tell(Call call, String event, Function<HttpAnswer, UUID> aggregate)
      throws InterruptedException, Unexpected {
    crowd.ledger().send(id(), event);
    HttpAnswer answer = ask(call);
    UUID changed = aggregate.apply(answer);
    crowd.ledger().acknowledge(new Acknowledged(id(), event, changed, answer.position()));
    return answer;
  }

  private HttpAnswer untilAnswered(Call call, byte[] request)
      throws InterruptedException, Unexpected {
    int later = 0;
    while (true) {
      long sent = System.nanoTime();
      try {
        HttpAnswer answer = line.send(request);
        long now = System.nanoTime();
        count(call, answer, now - sent, now);
        if (answer.isGood()) {
          return answer;
        }
        later += isForLaterRelease(answer) ? 1 : 0;
        if (!isForNow(answer) || later == TRIES_FOR_LATER_RELEASE) {
          throw new Unexpected(call, answer.status(), answer.body());
        }
        pause(answer);
      } catch (IOException broken) {
        crowd.tally().broken(System.nanoTime(), broken.getClass().getSimpleName());
        TimeUnit.MILLISECONDS.sleep(BROKEN_PAUSE_MILLIS + random.nextInt(BROKEN_PAUSE_MILLIS));
      }
      line.turn();
    }
  }

  private void count(Call call, HttpAnswer answer, long nanos, long at) {
    if (isStillRunning(answer)) {
      crowd.tally().stillRunning(nanos, at);
    } else {
      crowd.tally().answered(answer.status(), nanos, at, call.toString());
    }
  }

  /** Those who were refused together do not come back together. */
  private void pause(HttpAnswer refused) throws InterruptedException {
    Duration pause = refused.retryAfter();
    TimeUnit.NANOSECONDS.sleep((long) (pause.toNanos() * (1 + random.nextDouble() / 4)));
  }

  private static boolean isForNow(HttpAnswer refused) {
    return switch (refused.status()) {
      case 429, 503 -> true;
      default -> isStillRunning(refused);
    };
  }

  /** A repetition may come while what it repeats is still being done. */
  private static boolean isStillRunning(HttpAnswer answer) {
    return answer.status() == 409 && answer.field("code").equals("command.is-still-running");
  }

  /** Where no process of that release is left, no repetition is of use. */
  private static boolean isForLaterRelease(HttpAnswer refused) {
    return refused.field("detail").startsWith("This release does not know");
  }

  @Override
  public void close() {
    line.close();
  }
}
