package daybreak.load.alarm;

import daybreak.load.cluster.Cluster;
import java.util.List;
import java.util.Map;

/**
 * A fault, and the alert that has to name it.
 *
 * @param name by which it is run alone
 * @param size what is done, and whom it hits
 * @param named the alert, with the labels that say what is wrong
 */
record Incident(String name, String size, Trouble trouble, Alert named) {

  /** All of them, in their order. */
  static final List<Incident> ALL =
      List.of(
          new Incident(
              "slow-query",
              "The index of running tests is dropped: a page of them reads 3,000,000 rows.",
              new ByHand(
                  List.of(
                      AlarmSql.MANY_RUNNING_TESTS,
                      AlarmSql.READ_BY_ONE_PROCESSOR,
                      AlarmSql.TIDY_RUNNING_TESTS),
                  List.of(AlarmSql.DROP_INDEX),
                  List.of(AlarmSql.MAKE_INDEX)),
              alert("StatementIsSlow", "query", "pasttest.running-tests")),
          new Incident(
              "lock",
              "Past tests are locked: whoever asks for them waits 0.75 s, and is refused.",
              new HeldLock(AlarmSql.LOCK_PAST_TESTS),
              alert("StatementIsCut", "query", "pasttest.past-tests")),
          new Incident(
              "pool",
              FullPool.CALLERS + " callers without patience wait for a lock, 0.75 s each time.",
              new FullPool(),
              alert("PoolIsFull", "pool", "web")),
          new Incident(
              "errors",
              "Web processes may not read learners' progress: whoever asks for it is answered 500.",
              new ByHand(List.of(AlarmSql.FORBID_PROGRESS), List.of(AlarmSql.ALLOW_PROGRESS)),
              alert("RequestsFail")),
          new Incident(
              "database",
              "The server is stopped.",
              new OfCluster(
                  cluster -> cluster.server().stop(), cluster -> cluster.server().startAgain()),
              alert("DatabaseIsAway")),
          new Incident(
              "worker",
              "One of two workers is killed.",
              new OfCluster(
                  cluster -> cluster.workers().getLast().kill(),
                  cluster -> cluster.workers().getLast().startAgain()),
              alert("ProcessIsDown", "tier", "worker")),
          new Incident(
              "token",
              "The token of the projection of learners is locked: it stands still.",
              new HeldLock(AlarmSql.LOCK_TOKEN),
              alert("ProjectionStands", "projection", "learner")),
          new Incident(
              "poison",
              "One event is refused by the table that it is for.",
              new RefusedEvent(),
              alert("DeadLettersWait", "projection", "content")),
          new Incident(
              "lanes",
              StuckLanes.LEARNERS + " learners come shortly before midnight, and lanes are locked.",
              new StuckLanes(),
              alert("LanesStand")),
          new Incident(
              "statistics",
              "One count of one subject is changed by hand.",
              new ByHand(List.of(AlarmSql.COUNT_SEVEN_MORE), List.of(AlarmSql.COUNT_SEVEN_LESS)),
              alert("StatisticsDrift")),
          new Incident(
              "pooler",
              "PgBouncer is stopped.",
              new OfCluster(Cluster::stopPooler, Cluster::restartPooler),
              alert("PoolerIsAway")),
          new Incident(
              "hung",
              "One of two web processes does nothing any more.",
              new OfCluster(
                  cluster -> cluster.webs().getLast().hang(),
                  cluster -> cluster.webs().getLast().goOn()),
              alert("ProcessIsDown", "tier", "web")),
          new Incident(
              "time-outs",
              "The role of web processes loses its four time-outs, and gets new sessions.",
              new ByHand(
                  List.of(AlarmSql.NO_TIME_OUTS, AlarmSql.NEW_SESSIONS),
                  List.of(AlarmSql.TIME_OUTS, AlarmSql.NEW_SESSIONS)),
              alert("TimeOutsAreWrong", "pool", "web")));

  private static Alert alert(String name) {
    return new Alert(name, Map.of());
  }

  private static Alert alert(String name, String label, String value) {
    return new Alert(name, Map.of(label, value));
  }
}
