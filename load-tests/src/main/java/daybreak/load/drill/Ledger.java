package daybreak.load.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What all clients were told, and what they gave up: which may have happened, or not. */
final class Ledger {

  /** A command that was never answered well. */
  record GivenUp(UUID principal, String event) {}

  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final List<GivenUp> givenUp = new ArrayList<>();

  synchronized void acknowledge(Acknowledged command) {
    acknowledged.add(command);
  }

  synchronized void giveUp(UUID principal, String event) {
    givenUp.add(new GivenUp(principal, event));
  }

  synchronized List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged);
  }

  synchronized List<GivenUp> givenUp() {
    return List.copyOf(givenUp);
  }
}
