package daybreak.app.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A process that starts a server, writes to it, and waits to be killed. */
final class ServerOwner {

  private ServerOwner() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedServer server =
        EmbeddedServer.start(Path.of(arguments[0]), Duration.parse(arguments[1]));
    EmbeddedServerTest.execute(server, "create table kept as select 42 as answer");
    System.out.println("ready");
    new CountDownLatch(1).await();
  }
}
