package daybreak.schema.testing;

import java.io.Closeable;
import java.io.IOException;

/** The tests' server while it runs, and how it is ended. */
record KeptServer(ServerAddress address, Closeable end) implements Closeable {

  @Override
  public void close() throws IOException {
    end.close();
  }
}
