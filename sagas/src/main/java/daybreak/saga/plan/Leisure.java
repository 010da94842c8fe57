package daybreak.saga.plan;

import java.time.Duration;

/**
 * How much rest lanes take between two plans, so that requests find the server free: some times as
 * long as they worked, as long as there is more time than work.
 *
 * @param most how many times as long as it worked a lane rests at most
 * @param hurryAfter how long somebody has waited for a plan when the lanes of awaited plans rest no
 *     more
 */
public record Leisure(double most, Duration hurryAfter) {

  /** Eight for each lane: they are made before anybody else notices. */
  private static final int FEW = 32;

  /**
   * What waits to be prepared is to be made within it, however far midnight is: pages of requests
   * are paced by midnight, and lanes have only to keep up with them.
   */
  private static final Duration BACKLOG = Duration.ofSeconds(10);

  /** What is to be prepared is made in a quarter of the time that is left. */
  private static final int SPARE = 4;

  public Leisure {
    if (Double.isNaN(most) || most < 0) {
      throw new IllegalArgumentException("Lanes rest 0 times as long as they worked, or more");
    }
  }

  /**
   * How many times as long as it worked a lane rests.
   *
   * @param millisPerPlan how long a lane works at a plan; 0 where that is not known
   */
  double of(LaneKind kind, Queue queue, double millisPerPlan) {
    if (queue.isUncounted()) {
      return 0;
    }
    return kind.isAwaited() ? ofAwaited(queue) : ofPrepared(queue, millisPerPlan);
  }

  private double ofAwaited(Queue queue) {
    return queue.waiting() > FEW && queue.age() < hurryAfter.toMillis() ? most : 0;
  }

  /** None where it is not known when the day begins, or where it has begun. */
  private double ofPrepared(Queue queue, double millisPerPlan) {
    double needed = queue.waiting() * millisPerPlan / LaneKind.PREPARED.lanes();
    double available = Math.min((double) BACKLOG.toMillis(), queue.left() / SPARE);
    return available > needed ? Math.min(available / needed - 1, most) : 0;
  }
}
