package daybreak.app.postgres;

import org.jspecify.annotations.Nullable;

/** The server that holds the database, with an administrator's way in where one is given. */
public sealed interface DatabaseServer extends AutoCloseable permits EmbeddedServer, GivenServer {

  /** Where the pools lead, perhaps through a pooler. */
  String url();

  /** Where the server itself is. */
  default String directUrl() {
    return url();
  }

  /** Where migrations go. */
  default String adminUrl() {
    return directUrl();
  }

  String user();

  @Nullable String password();

  /** What a person is told at the start. */
  String description();

  @Override
  void close();
}
