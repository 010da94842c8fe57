package daybreak.load.crowd;

import daybreak.load.cluster.Node;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Who asks each web process, several times a second, whether it is ready, and marks the routes. */
public final class Lookout implements AutoCloseable {

  private static final long LOOK_MILLIS = 200;

  private final Routes routes;
  private final List<Thread> lookers;

  public Lookout(List<Node> webs, Routes routes) {
    this.routes = routes;
    this.lookers = webs.stream().map(web -> Thread.ofVirtual().start(() -> look(web))).toList();
  }

  private void look(Node web) {
    try {
      while (true) {
        routes.mark(web.port(), web.isReady());
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
