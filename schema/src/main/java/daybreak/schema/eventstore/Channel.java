package daybreak.schema.eventstore;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.UUID;

/**
 * The word that processes give one another: that something was appended, or only that somebody
 * speaks. It is said by NOTIFY over any connection, and heard by LISTEN on one of its own.
 */
final class Channel {

  static final NamedQuery LISTEN =
      NamedQuery.of("event.listen", "listen daybreak_event", Budget.instant(0, 1));
  static final NamedQuery UNLISTEN =
      NamedQuery.of("event.unlisten", "unlisten daybreak_event", Budget.instant(0, 1));

  /// No table; the word need not survive a crash, so its commit waits for no disk.
  private static final NamedQuery NOTIFY =
      NamedQuery.of(
          "event.notify",
          """
          select set_config('synchronous_commit', 'off', true) as setting,
                 pg_notify('daybreak_event', :word)
          """,
          Budget.instant(1, 8));

  private static final String SPEAKS = "speaks";

  private final Database speaking;
  private final String self = UUID.randomUUID().toString();

  /**
   * @param speaking whose connections say it; they may lead through a transaction pooler
   */
  Channel(Database speaking) {
    this.speaking = speaking;
  }

  /** Tells that this process has appended something. */
  void sayAppended() {
    say(self);
  }

  /** Lets those who listen hear that they do; nobody has anything to read for it. */
  void saySomething() {
    say(SPEAKS);
  }

  private void say(String word) {
    String _ =
        speaking.inTransaction(
            () -> speaking.call(NOTIFY).bind("word", word).single(row -> row.text("setting")));
  }

  /** Whether the word tells of an append of another process. */
  boolean isNews(String word) {
    return !word.equals(self) && !word.equals(SPEAKS);
  }
}
