package daybreak.command.replay;

import daybreak.command.http.CommandRequest;
import daybreak.schema.command.Done;
import daybreak.schema.freshness.Positions;
import daybreak.schema.operation.Audit;
import daybreak.schema.replay.ReplayView;
import daybreak.schema.sql.Database;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/**
 * Where replays are asked for and wishes made: 202 with where it will be told, or, for a wish that
 * a worker has answered in time, 200 with how the replay stands then. Between two looks no
 * connection is held.
 */
final class ReplayDesk {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** A worker looks for what is wished as seldom. */
  private static final Duration LOOK = Duration.ofMillis(250);

  private static final String RETRY_AFTER_SECONDS = "1";

  private final Database database;
  private final ReplayRequests requests;
  private final ReplayWishes wishes;
  private final Clock clock;

  ReplayDesk(Database database, Clock clock) {
    this.database = database;
    this.requests = new ReplayRequests(database, clock);
    this.wishes = new ReplayWishes(database, clock);
    this.clock = clock;
  }

  /** Asks for a replay. */
  ResponseEntity<Done> ask(CommandRequest request, WantedReplay wanted) {
    UUID id = requests.ask(request, wanted);
    String what = "replay of %s, %s".formatted(wanted.projection().text(), wanted.purpose().text());
    Audit.tell(request.caller(), what, "asked for under " + id);
    return accepted(id).body(new Done(id));
  }

  /** Wishes what takes longer than anybody waits. */
  ResponseEntity<Done> wish(CommandRequest request, UUID replay, Wish wish) {
    boolean _ = told(request, replay, wish);
    return accepted(replay).body(new Done(replay));
  }

  /**
   * Wishes what is done at once, if a worker is there.
   *
   * @throws ReplayRefusal also where it is the worker that refuses, or has done something else
   */
  ResponseEntity<ReplayView> await(CommandRequest request, UUID replay, Wish wish) {
    boolean last = told(request, replay, wish);
    Standing seen = awaited(replay);
    if (seen.wished()) {
      return accepted(replay).body(seen.replay());
    }
    if (!wish.isFulfilled(seen, clock.instant())) {
      throw refusal(seen.replay(), wish, last);
    }
    return ResponseEntity.ok().header(Positions.HEADER, head()).body(seen.replay());
  }

  /** As it would be told to who wishes it now, if it could not be done any more. */
  private ReplayRefusal refusal(ReplayView replay, Wish wish, boolean last) {
    wish.check(replay, clock.instant());
    String refusal = replay.refusal();
    return last && refusal != null
        ? ReplayRefusal.byWorker(refusal)
        : ReplayRefusal.isUndone(replay);
  }

  /** The reason is kept with the wish. */
  private boolean told(CommandRequest request, UUID replay, Wish wish) {
    boolean last = wishes.wish(request, replay, wish);
    Audit.tell(request.caller(), wish.word() + " of the replay " + replay, "asked for");
    return last;
  }

  private Standing awaited(UUID replay) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Standing seen = wishes.find(replay);
    while (seen.wished() && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(LOOK.toNanos());
      seen = wishes.find(replay);
    }
    return seen;
  }

  private BodyBuilder accepted(UUID replay) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/replays/" + replay))
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .header(Positions.HEADER, head());
  }

  private String head() {
    return Long.toString(Positions.head(database));
  }
}
