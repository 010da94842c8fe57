package daybreak.schema.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;

/** The tests' server as a process of this machine: the embedded one. */
final class ServerAsProcess {

  private ServerAsProcess() {}

  static KeptServer start() throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(5));
    ServerSettings.ALL.forEach(builder::setServerConfig);
    EmbeddedPostgres server = builder.start();
    return new KeptServer(ServerAddress.of("localhost", server.getPort()), server);
  }
}
