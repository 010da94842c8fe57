package daybreak.load.crowd;

import daybreak.load.cluster.Node;
import daybreak.load.cluster.Readiness;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Who asks each web process, several times a second, whether it is ready, and marks the routes. As
 * for any balancer, one that answers late is not away before it has been silent some times in turn.
 */
public final class Lookout implements AutoCloseable {

  private static final long LOOK_MILLIS = 200;
  private static final int MOST_SILENCES = 3;

  private final Routes routes;
  private final List<Thread> lookers;

  public Lookout(List<Node> webs, Routes routes) {
    this.routes = routes;
    this.lookers = webs.stream().map(web -> Thread.ofVirtual().start(() -> look(web))).toList();
  }

  private void look(Node web) {
    int silences = 0;
    try {
      while (true) {
        Readiness said = web.readiness();
        silences = said == Readiness.SILENT ? silences + 1 : 0;
        if (silences == 0 || silences == MOST_SILENCES) {
          routes.mark(web.port(), said == Readiness.READY);
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    lookers.forEach(Thread::interrupt);
  }
}
