package daybreak.schema.operation;

import daybreak.schema.process.Rounds;
import daybreak.schema.sql.Database;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** A worker's share in what operators ask for: one thread, which looks several times a second. */
public final class MendingRunner implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

  private final Rounds rounds;

  public MendingRunner(Database database, List<? extends Mender> menders) {
    MendingWork work = new MendingWork(database, menders);
    this.rounds = new Rounds("mending", work::next, PAUSE, PAUSE_AFTER_FAILURE);
  }

  @Override
  public void start() {
    rounds.start();
  }

  /** Waits for the step in hand, of which every statement is bounded. */
  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }
}
