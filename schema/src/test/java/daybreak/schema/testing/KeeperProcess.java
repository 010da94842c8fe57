package daybreak.schema.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A build's {@link PostgresKeeper}, as a test JVM finds or starts it by the address's file. */
record KeeperProcess(BuildProcess build, Path file) {

  /** Longer than an image takes that was asked for and has to be pulled. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** The server, if it answers. The file of one that has ended is removed. */
  Optional<ServerAddress> server() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    ServerAddress address = new ServerAddress(Files.readString(file));
    if (address.answers()) {
      return Optional.of(address);
    }
    Files.deleteIfExists(file);
    return Optional.empty();
  }

  Process start(ServerChoice choice) throws IOException {
    ProcessBuilder keeper =
        new ProcessBuilder(command(choice))
            .redirectErrorStream(true)
            .redirectOutput(log().toFile());
    // It ends its container itself; a second container that would do so costs one more image.
    keeper.environment().putIfAbsent("TESTCONTAINERS_RYUK_DISABLED", "true");
    return keeper.start();
  }

  private List<String> command(ServerChoice choice) {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-Xmx128m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path", ""),
        PostgresKeeper.class.getName(),
        Long.toString(build.process().pid()),
        file.toString(),
        choice.wish());
  }

  /** Returns when the server of a keeper that was just started answers. */
  ServerAddress await(Process keeper) throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (keeper.isAlive() && Instant.now().isBefore(deadline)) {
      Optional<ServerAddress> server = server();
      if (server.isPresent()) {
        return server.get();
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    keeper.destroy();
    throw new IllegalStateException(
        "The tests' PostgreSQL did not start:\n" + Files.readString(log()));
  }

  private Path log() {
    return file.resolveSibling(file.getFileName() + ".log");
  }
}
