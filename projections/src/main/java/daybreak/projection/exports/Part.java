package daybreak.projection.exports;

import daybreak.schema.eventstore.LoggedJson;
import java.io.IOException;
import java.util.List;

/** A stretch of the log on its way into files: one for each type that it has events of. */
interface Part extends AutoCloseable {

  void add(LoggedJson event) throws IOException;

  /**
   * Writes what has been added.
   *
   * @param pulse is told again and again that there is still somebody at work
   */
  List<Draft> write(Runnable pulse) throws IOException;

  @Override
  void close() throws IOException;
}
