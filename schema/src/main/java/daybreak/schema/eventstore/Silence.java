package daybreak.schema.eventstore;

/** How long nothing has been heard. */
final class Silence {

  private final Vigilance vigilance;
  private long since = System.nanoTime();
  private long asked = since;

  Silence(Vigilance vigilance) {
    this.vigilance = vigilance;
  }

  void isBroken() {
    since = System.nanoTime();
    asked = since;
  }

  /** Whether a word is to be said; not again at once. */
  boolean isLong() {
    boolean isLong = System.nanoTime() - asked >= vigilance.silence().toNanos();
    if (isLong) {
      asked = System.nanoTime();
    }
    return isLong;
  }

  /** Whether even a word that was said could not be heard. */
  boolean isEndless() {
    return System.nanoTime() - since >= vigilance.deaf().toNanos();
  }
}
