package daybreak.app.postgres;

import org.jspecify.annotations.Nullable;

/** The server that holds the database, with an administrator's way in. */
public sealed interface DatabaseServer extends AutoCloseable permits EmbeddedServer, GivenServer {

  String url();

  String user();

  @Nullable String password();

  /** What a person is told at the start. */
  String description();

  @Override
  void close();
}
