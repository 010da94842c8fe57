package daybreak.load.drill;

import daybreak.load.cluster.Cluster;
import java.time.Duration;
import java.util.List;

/**
 * One thing after the other that goes wrong.
 *
 * @param mayBreak whether sockets may break: they do where a process is killed
 * @param mayRefuse whether requests may be refused for now
 */
record Phase(String name, Fault fault, boolean mayBreak, boolean mayRefuse) {

  /** All of the drill's, in their order. */
  static final List<Phase> ALL =
      List.of(
          new Phase("calm", Faults.none(Duration.ofSeconds(20)), false, false),
          new Phase("kill-web", Faults.killed(Cluster::webs), true, true),
          new Phase("kill-worker", Faults.killed(Cluster::workers), true, true),
          new Phase("end-web", Faults.ended(Cluster::webs), false, false),
          new Phase("end-worker", Faults.ended(Cluster::workers), false, true),
          new Phase("away-10s", Faults.serverAway(Duration.ofSeconds(10)), false, true),
          new Phase("away-60s", Faults.serverAway(Duration.ofSeconds(60)), false, true),
          new Phase("pooler", Faults.poolerRestarted(), false, true),
          new Phase("terminate", Faults.terminated(200), false, true),
          new Phase("lock", Faults.locked(Duration.ofSeconds(20)), false, true),
          new Phase("load-10x", Faults.herd(10, Duration.ofSeconds(20)), false, true),
          new Phase("upgrade", Releases.upgrade(), false, true),
          new Phase("downgrade", Releases.downgrade(), false, true),
          new Phase("web-first", Releases.webFirst(), false, true));
}
