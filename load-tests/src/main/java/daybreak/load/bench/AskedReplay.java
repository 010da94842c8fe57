package daybreak.load.bench;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A replay that the product was asked for over HTTP, when nothing goes on with it any more.
 *
 * @param seconds from the request until its tables were whole, or it had failed
 * @param view what the product tells of it
 */
record AskedReplay(double seconds, JsonNode view) {

  private static final Set<String> WHOLE = Set.of("complete", "caught-up");
  private static final Set<String> ENDS = Set.of("complete", "caught-up", "failed", "cancelled");

  /** Asks for one and waits for its end. Its tables are dropped again. */
  static AskedReplay of(Product product, String request) throws Exception {
    long start = System.nanoTime();
    ReplayRequest replay = ReplayRequest.send(product, request);
    JsonNode view = replay.await(ENDS);
    AskedReplay ended = new AskedReplay((System.nanoTime() - start) / 1e9, view);
    if (ended.isWhole()) {
      replay.remove();
    }
    return ended;
  }

  /** Whether its tables have all that was asked for. */
  boolean isWhole() {
    return WHOLE.contains(ReplayRequest.state(view));
  }

  /** How it has ended, and why if not as it should. */
  String end() {
    String state = ReplayRequest.state(view);
    return isWhole() ? state : state + ": " + view.path("cause").asString("");
  }

  /** How many rows one of its tables has. */
  long rows(String table) {
    return view.get("tables")
        .valueStream()
        .filter(found -> found.get("name").asString().equals(table))
        .mapToLong(found -> found.get("rows").asLong())
        .sum();
  }

  /** The same, for what may not end otherwise. */
  AskedReplay whole() {
    if (!isWhole()) {
      throw new IllegalStateException("The replay has ended " + end());
    }
    return this;
  }
}
