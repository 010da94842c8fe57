package daybreak.schema.eventstore;

import daybreak.schema.sql.Database;
import javax.sql.DataSource;

/** Listens, and looks at the log as well: now and then while it hears, often while it does not. */
final class Ears implements Hearing {

  private final Listener listener;
  private final Lookout lookout;

  /**
   * @param direct where to LISTEN
   * @param looking where to look at the log
   */
  Ears(DataSource direct, Channel channel, Database looking, Vigilance vigilance, Runnable wake) {
    this.listener = new Listener(direct, channel, vigilance, wake);
    this.lookout =
        new Lookout(
            looking, () -> listener.isListening() ? vigilance.beside() : vigilance.alone(), wake);
  }

  @Override
  public boolean isListening() {
    return listener.isListening();
  }

  @Override
  public void close() {
    listener.close();
    lookout.close();
  }
}
