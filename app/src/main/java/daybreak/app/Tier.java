package daybreak.app;

/** Which sides of the house a process runs. */
public enum Tier {
  /** Answers HTTP: commands and queries. */
  WEB,
  /** Follows the events: projections. */
  WORKER,
  /** Both, in one process. */
  ALL;

  boolean answersHttp() {
    return this != WORKER;
  }

  boolean followsEvents() {
    return this != WEB;
  }
}
