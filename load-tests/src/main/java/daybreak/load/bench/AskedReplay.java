package daybreak.load.bench;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A replay that the product was asked for over HTTP, when nothing goes on with it any more.
 *
 * @param seconds from the request until its tables were whole, or it had failed
 * @param view what the product tells of it
 */
record AskedReplay(double seconds, JsonNode view) {

  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final long LOOK_MILLIS = 20;
  private static final Set<String> ENDS = Set.of("complete", "caught-up", "failed", "cancelled");

  /** Asks for one and waits for its end. Its tables are dropped again. */
  static AskedReplay of(Product product, String request) throws Exception {
    String analyst = product.token("analyst", UUID.randomUUID());
    long start = System.nanoTime();
    String asked = product.asked("/api/replays", analyst, request);
    String path = "/api/replays/" + JsonMapper.shared().readTree(asked).get("id").asString();
    JsonNode view = read(product, path, analyst);
    while (!ENDS.contains(state(view))) {
      if (System.nanoTime() - start > LIMIT.toNanos()) {
        throw new IllegalStateException("The replay does not end: " + view);
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      view = read(product, path, analyst);
    }
    AskedReplay ended = new AskedReplay((System.nanoTime() - start) / 1e9, view);
    if (ended.isWhole()) {
      product.removed(path, analyst);
    }
    return ended;
  }

  private static JsonNode read(Product product, String path, String token) throws Exception {
    return JsonMapper.shared().readTree(product.get(path, token));
  }

  private static String state(JsonNode view) {
    return view.get("state").asString();
  }

  /** Whether its tables have all that was asked for. */
  boolean isWhole() {
    return Set.of("complete", "caught-up").contains(state(view));
  }

  /** How it has ended, and why if not as it should. */
  String end() {
    return isWhole() ? state(view) : state(view) + ": " + view.path("cause").asString("");
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
