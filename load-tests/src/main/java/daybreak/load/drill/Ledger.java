package daybreak.load.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What all clients have sent, and what they were told of it. */
final class Ledger {

  /** A command that was sent, once or again and again: it may have happened, or not. */
  record Sent(UUID principal, String event) {}

  private final List<Sent> sent = new ArrayList<>();
  private final List<Acknowledged> acknowledged = new ArrayList<>();

  /** Notes a command before it is sent for the first time. */
  synchronized void send(UUID principal, String event) {
    sent.add(new Sent(principal, event));
  }

  synchronized void acknowledge(Acknowledged command) {
    acknowledged.add(command);
  }

  synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  synchronized List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged);
  }
}
