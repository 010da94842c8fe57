package daybreak.schema.replay;

import daybreak.schema.sql.Database;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Compares a rebuild with what readers see, both at one position: the followers are held for as
 * long as the rebuild needs to come as far, and until the comparison has a snapshot of its own;
 * then all goes on.
 */
final class Examination {

  private static final long PATIENCE_SECONDS = 20;

  private final Database door;
  private final Replays replays;
  private final SlotTables tables;
  private final Pursuer pursuer;

  Examination(Workshop workshop) {
    this.door = workshop.door();
    this.replays = workshop.replays();
    this.tables = workshop.tables();
    this.pursuer = new Pursuer(workshop);
  }

  /** Compares, or says why not. */
  void compare(Replay replay) {
    if (replay.state().isWholeRebuild()) {
      replays.enter(replay, ReplayState.COMPARING);
      replays.compared(replay, compared(replay));
    } else {
      replays.refuse(replay, "Only a rebuild that has caught up is compared");
    }
  }

  private Comparison compared(Replay replay) {
    CountDownLatch release = new CountDownLatch(1);
    try {
      Replay level = pursuer.followTo(replay, held(replay, release).join());
      return door.inTransaction(() -> {
        tables.stopTime();
        Reach seen = tables.live(level);
        release.countDown();
        if (!level.reach().includes(seen)) {
          throw new IllegalStateException("The followers were not held");
        }
        return new Comparison(level.reach().least(), tables.differences(level));
      });
    } finally {
      release.countDown();
    }
  }

  /** How far the followers are while another session holds them. */
  private CompletableFuture<Reach> held(Replay replay, CountDownLatch release) {
    CompletableFuture<Reach> held = new CompletableFuture<>();
    Thread _ =
        Thread.ofVirtual()
            .name("replay-holder")
            .start(() -> {
              try {
                door.inTransaction(() -> {
                  held.complete(tables.hold(replay, false));
                  await(release);
                });
              } catch (RuntimeException failure) {
                held.completeExceptionally(failure);
              }
            });
    return held;
  }

  private static void await(CountDownLatch release) {
    try {
      boolean _ = release.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
