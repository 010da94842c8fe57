package daybreak.load.cluster;

/** What a process says when it is asked whether it can be sent requests. */
public enum Readiness {
  READY,
  /** It says no, or nothing listens there. */
  UNREADY,
  /** Something listens there, and has not answered in time. */
  SILENT
}
