package daybreak.app.settings;

/** Which sides of the house a process runs. */
public enum Tier {
  /** Answers HTTP: commands and queries. */
  WEB,
  /** Follows the events: projections. */
  WORKER,
  /** Both, in one process. */
  ALL;

  public boolean answersHttp() {
    return this != WORKER;
  }

  public boolean followsEvents() {
    return this != WEB;
  }
}
