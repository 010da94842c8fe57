package daybreak.app.postgres;

import org.jspecify.annotations.Nullable;

/** A server that somebody else runs. */
record GivenServer(String url, String user, @Nullable String password) implements DatabaseServer {

  @Override
  public String description() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  @Override
  public void close() {
    // It was there before, and stays.
  }
}
