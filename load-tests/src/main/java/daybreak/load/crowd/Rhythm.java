package daybreak.load.crowd;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/** How often each client makes a request: so many a second, never quite in step. */
public final class Rhythm {

  private final double calmPause;
  private volatile double pause;

  /** At so many requests a second of all clients together. */
  Rhythm(int clients, double perSecond) {
    calmPause = clients * 1e9 / perSecond;
    pause = calmPause;
  }

  /** Makes it so many times as fast as in calm. */
  public void hurry(double times) {
    pause = calmPause / times;
  }

  /** Waits for a client's next turn; answers when it was due. */
  long await(long last, Random random) throws InterruptedException {
    long next = last + (long) (pause * (0.5 + random.nextDouble()));
    long left = next - System.nanoTime();
    if (left <= 0) {
      return System.nanoTime();
    }
    TimeUnit.NANOSECONDS.sleep(left);
    return next;
  }
}
