package daybreak.projection.exports;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Says every now and then that somebody is at work on an export, how far, and how fast. */
final class Pulse {

  private static final Duration BEAT = Duration.ofSeconds(1);

  /** How much of the rate is what it was before. */
  private static final double INERTIA = 0.7;

  private final ExportQueue queue;
  private final ExportJob job;
  private final BooleanSupplier isStopped;
  private long lastBeat = System.nanoTime();
  private long lastSeen;
  private long seen;
  private double rate;

  /**
   * @param isStopped whether this process has been told to end
   */
  Pulse(ExportQueue queue, ExportJob job, BooleanSupplier isStopped) {
    this.queue = queue;
    this.job = job;
    this.isStopped = isStopped;
    this.seen = job.position();
    this.lastSeen = seen;
  }

  /** The log has been read up to here. */
  void reached(long position) {
    seen = position;
    beat();
  }

  /**
   * Work goes on.
   *
   * @throws ExportIsLost if it is another's by now, or is to be removed
   * @throws WorkerStops if it is to be handed on
   */
  void beat() {
    if (isStopped.getAsBoolean()) {
      throw new WorkerStops();
    }
    long now = System.nanoTime();
    if (now - lastBeat >= BEAT.toNanos()) {
      double latest = (seen - lastSeen) * 1e9 / (now - lastBeat);
      rate = rate == 0 ? latest : INERTIA * rate + (1 - INERTIA) * latest;
      lastBeat = now;
      lastSeen = seen;
      queue.renew(job, seen, rate);
    }
  }

  /** This process has been told to end. */
  static final class WorkerStops extends RuntimeException {

    private static final long serialVersionUID = 1;

    WorkerStops() {
      super("The worker stops", null, false, false);
    }
  }
}
