package daybreak.load.alarm;

import daybreak.load.cluster.Node;
import daybreak.load.crowd.Call;
import daybreak.load.crowd.Principal;
import daybreak.load.platform.HttpConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Callers who ask again at once, however often they are refused, for what is locked: each has a
 * connection for as long as it waits for the lock.
 */
final class FullPool implements Trouble {

  /** Twice as many as there are connections. */
  static final int CALLERS = 60;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long BROKEN_PAUSE_MILLIS = 200;

  private final Trouble lock = new HeldLock(AlarmSql.LOCK_EXERCISES);
  private final List<Thread> callers = new ArrayList<>();

  @Override
  public void begin(Scene scene) throws Exception {
    lock.begin(scene);
    List<Node> webs = scene.cluster().webs();
    for (int number = 0; number < CALLERS; number++) {
      int port = webs.get(number % webs.size()).port();
      byte[] request = exercise().bytes(scene.anybody(Principal.ADMIN));
      callers.add(Thread.ofVirtual().start(() -> insist(port, request)));
    }
  }

  /** There are none, so nobody else asks for one. */
  private static Call exercise() {
    return Call.read("/api/content/exercises/" + UUID.randomUUID());
  }

  private static void insist(int port, byte[] request) {
    try {
      while (true) {
        askUntilBroken(port, request);
        TimeUnit.MILLISECONDS.sleep(BROKEN_PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void askUntilBroken(int port, byte[] request) {
    try (HttpConnection connection = new HttpConnection(port, PATIENCE)) {
      while (!Thread.currentThread().isInterrupted()) {
        int _ = connection.send(request);
      }
    } catch (IOException broken) {
      // Another connection is made.
    }
  }

  @Override
  public void end(Scene scene) throws Exception {
    callers.forEach(Thread::interrupt);
    lock.end(scene);
  }
}
