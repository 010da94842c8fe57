package daybreak.app.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** The web processes that are sent requests, as a balancer has them: never none. */
public final class Balancer {

  private final List<Web> webs = new CopyOnWriteArrayList<>();

  /** Sends requests to one more. */
  public Web add(Client anybody) {
    Web web = new Web(anybody.as("content-admin"), anybody.as("learner"));
    webs.add(web);
    return web;
  }

  /** Sends it no more requests. */
  public void remove(Web web) {
    webs.remove(web);
  }

  /** The next one for a request, any of them. */
  public Web any() {
    List<Web> now = List.copyOf(webs);
    return now.get(ThreadLocalRandom.current().nextInt(now.size()));
  }

  /**
   * A web process.
   *
   * @param admin who calls it as a content admin
   * @param learner who calls it as a learner
   */
  public record Web(Client admin, Client learner) {}
}
