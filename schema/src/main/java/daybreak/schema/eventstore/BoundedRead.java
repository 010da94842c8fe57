package daybreak.schema.eventstore;

import daybreak.schema.process.Allowance;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A read of events that may be big. The statement answers nothing where there is more than a small
 * read may have; then the size is asked for, and the heap for it taken, before it is read.
 */
final class BoundedRead {

  private BoundedRead() {}

  /**
   * Reads.
   *
   * @param size answers the bytes of what the statement reads
   * @param parameters those of both statements
   * @throws daybreak.schema.problem.Unavailable if others read too much at once
   */
  static List<StoredEvent> of(
      Database database, NamedQuery statement, NamedQuery size, UnaryOperator<Call> parameters) {
    long most = Allowance.SMALL;
    while (true) {
      List<StoredEvent> events =
          parameters.apply(database.call(statement)).bind("most", most).list(StoredEvent::of);
      long bytes = events.isEmpty() ? bytes(parameters.apply(database.call(size))) : 0;
      if (bytes <= most) {
        return events;
      }
      // It may have grown by the time it is read: then it is empty again.
      Allowance.take(bytes);
      most = bytes;
    }
  }

  private static long bytes(Call size) {
    return size.single(row -> row.longValue("bytes"));
  }
}
