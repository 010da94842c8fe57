package daybreak.load.crowd;

/** What a client does all day, one thing after the other. */
interface Day {

  /** Does the next thing, however many requests that takes. */
  void next() throws InterruptedException, Unexpected;
}
