package daybreak.load.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What all clients have sent, and what they were told of it. */
public final class Ledger {

  /** A command that was sent, once or again and again: it may have happened, or not. */
  public record Sent(UUID principal, String event) {}

  private final List<Sent> sent = new ArrayList<>();
  private final List<Acknowledged> acknowledged = new ArrayList<>();

  /** Notes a command before it is sent for the first time. */
  public synchronized void send(UUID principal, String event) {
    sent.add(new Sent(principal, event));
  }

  public synchronized void acknowledge(Acknowledged command) {
    acknowledged.add(command);
  }

  /** The last position that anybody was told of, 0 if nobody was. */
  public synchronized long last() {
    return acknowledged.stream().mapToLong(Acknowledged::position).max().orElse(0);
  }

  /** The same for a log that was taken back to the position: what was told beyond it is void. */
  public Ledger upTo(long position) {
    Ledger kept = new Ledger();
    sent().forEach(command -> kept.send(command.principal(), command.event()));
    acknowledged().stream()
        .filter(command -> command.position() <= position)
        .forEach(kept::acknowledge);
    return kept;
  }

  /** Adds what others have sent and were told. */
  public void addAll(Ledger other) {
    other.sent().forEach(command -> send(command.principal(), command.event()));
    other.acknowledged().forEach(this::acknowledge);
  }

  public synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  public synchronized List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged);
  }
}
