package daybreak.load.drill;

import daybreak.load.crowd.AdminsDay;
import daybreak.load.crowd.Call;
import daybreak.load.crowd.Material;
import daybreak.load.crowd.Principal;
import daybreak.load.platform.Figure;
import daybreak.load.platform.HttpAnswer;
import daybreak.load.platform.HttpConnection;
import daybreak.load.platform.Verdicts;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** A content admin who is told of a command that is lost later, and comes back with it. */
final class Witness {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration AT_ONCE = Duration.ofMillis(900);
  private static final int CONFLICT = 409;

  private final Principal admin;
  private final Call command;
  private final HttpAnswer told;

  private Witness(Principal admin, Call command, HttpAnswer told) {
    this.admin = admin;
    this.command = command;
    this.told = told;
  }

  /** Sends the command to the web process at the port. */
  static Witness of(int port, Principal admin, Material material) throws IOException {
    Call command = AdminsDay.authoring(material);
    HttpAnswer told = answered(port, admin, command);
    if (!told.isGood()) {
      throw new IllegalStateException(command + " was answered with " + told.status());
    }
    return new Witness(admin, command, told);
  }

  UUID id() {
    return admin.id();
  }

  /** The position that it was told. */
  long position() {
    return told.position();
  }

  /** Asks for what it was told of, and sends its command again, twice, under its key. */
  void comesBack(int port, String phase, Verdicts verdicts) throws IOException {
    Call read = Call.readSince("/api/subjects", position());
    verdicts.add(
        never(phase, "lost positions not refused", isBeyondTheLog(answered(port, admin, read))));
    long asked = System.nanoTime();
    HttpAnswer _ = answered(port, admin, read);
    boolean late = System.nanoTime() - asked > AT_ONCE.toNanos();
    verdicts.add(never(phase, "lost positions waited for", !late));
    HttpAnswer once = answered(port, admin, command);
    HttpAnswer again = answered(port, admin, command);
    verdicts.add(never(phase, "lost commands refused when repeated", once.isGood()));
    verdicts.add(never(phase, "lost commands repeated twice", once.body().equals(again.body())));
  }

  private static boolean isBeyondTheLog(HttpAnswer answer) {
    return answer.status() == CONFLICT && answer.field("code").equals("beyond-the-log");
  }

  private static Figure never(String phase, String what, boolean isRight) {
    return Figure.never(phase, what, isRight ? 0 : 1);
  }

  private static HttpAnswer answered(int port, Principal admin, Call call) throws IOException {
    try (HttpConnection connection = new HttpConnection(port, PATIENCE)) {
      return connection.exchange(call.bytes(admin));
    }
  }
}
