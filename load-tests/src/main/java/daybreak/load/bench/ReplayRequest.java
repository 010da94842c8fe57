package daybreak.load.bench;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A replay that an analyst has asked the product for over HTTP, while it goes on. */
final class ReplayRequest {

  private static final String PATH = "/api/replays";
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final long LOOK_MILLIS = 20;

  private final Product product;
  private final String analyst;
  private final String path;

  private ReplayRequest(Product product, String analyst, String path) {
    this.product = product;
    this.analyst = analyst;
    this.path = path;
  }

  /** Asks for one by a body as {@code POST /api/replays} takes it. */
  static ReplayRequest send(Product product, String body) throws Exception {
    String analyst = product.token("analyst", UUID.randomUUID());
    JsonNode asked = JsonMapper.shared().readTree(product.asked(PATH, analyst, body));
    return new ReplayRequest(product, analyst, PATH + "/" + asked.get("id").asString());
  }

  /** What the product tells of it once it is in one of these states. */
  JsonNode await(Set<String> states) throws Exception {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    JsonNode view = view();
    while (!states.contains(state(view))) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The replay does not come to " + states + ": " + view);
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      view = view();
    }
    return view;
  }

  /** What the product tells of it now. */
  JsonNode view() throws Exception {
    return JsonMapper.shared().readTree(product.get(path, analyst));
  }

  static String state(JsonNode view) {
    return view.get("state").asString();
  }

  /** Has it cancelled, or its tables dropped; returns when that is done. */
  void remove() throws Exception {
    product.removed(path, analyst);
    JsonNode _ = await(Set.of("cancelled"));
  }
}
