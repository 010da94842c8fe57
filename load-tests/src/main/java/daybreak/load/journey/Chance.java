package daybreak.load.journey;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Which of several things a learner happens to take. */
final class Chance {

  private Chance() {}

  static String any(List<String> ids) {
    return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
  }
}
