package daybreak.app.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a caller is answered at every address of the reads in the API document, also of those that
 * are added later.
 *
 * @param ids tried in the place of every variable of a path
 * @param values of the queries' parameters
 */
public record EveryRead(List<Operation> reads, Collection<String> ids, Map<String, String> values) {

  private static final String POSITION = "Daybreak-Position";
  private static final String MIN_POSITION = "Daybreak-Min-Position";
  private static final long LIMIT_SECONDS = 60;

  public static EveryRead documented(
      Client client, Collection<String> ids, Map<String, String> values) {
    List<Operation> reads =
        Operation.documented(client).stream()
            .filter(Operation::isRead)
            .filter(operation -> !operation.isEndless())
            .toList();
    return new EveryRead(reads, ids, values);
  }

  /** The answers by address, once the read tables include the position. */
  public Map<String, Reply> by(Client caller, String position) {
    await(caller, position);
    return answers(caller, MIN_POSITION, position);
  }

  /** The answers by address, for a caller who asks for the position, without a wait for it. */
  public Map<String, Reply> asking(Client caller, String position) {
    return answers(caller, MIN_POSITION, position);
  }

  /** The answers by address, for a caller of any role, whatever the read tables include. */
  public Map<String, Reply> now(Client caller) {
    return answers(caller);
  }

  private Map<String, Reply> answers(Client caller, String... headers) {
    Map<String, Reply> replies = new LinkedHashMap<>();
    reads.stream()
        .flatMap(read -> read.addresses(ids, values))
        .forEach(address -> replies.put(address, caller.get(address, headers)));
    return replies;
  }

  private static void await(Client caller, String position) {
    long deadline = System.nanoTime() + SECONDS.toNanos(LIMIT_SECONDS);
    for (String path : List.of("/api/past-tests", "/api/subjects")) {
      while (included(caller.get(path, MIN_POSITION, position)) < Long.parseLong(position)) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("The read tables do not reach position " + position);
        }
      }
    }
  }

  private static long included(Reply reply) {
    return Long.parseLong(reply.header(POSITION));
  }
}
