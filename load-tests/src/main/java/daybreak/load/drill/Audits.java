package daybreak.load.drill;

import daybreak.load.cluster.StoppableServer;
import daybreak.load.crowd.Ledger;
import daybreak.load.platform.Figure;
import daybreak.load.platform.Verdicts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** One audit after the other: what is wrong since the last counts for the phase. */
final class Audits {

  private final StoppableServer server;
  private final Verdicts verdicts;
  private Audit.Findings before = Audit.Findings.NONE;

  Audits(StoppableServer server, Verdicts verdicts) {
    this.server = server;
    this.verdicts = verdicts;
  }

  /** Holds one, while no client does anything. */
  void hold(String phase, Ledger ledger, List<UUID> principals)
      throws SQLException, InterruptedException {
    try (Connection administrator = server.administrator()) {
      Audit audit = new Audit(administrator);
      if (!audit.caughtUp()) {
        verdicts.remark(phase, "The read tables have not caught up.");
      }
      Audit.Findings now = audit.find(ledger, principals);
      verdicts.add(Figure.never(phase, "acknowledged, lost", now.lost() - before.lost()));
      verdicts.add(Figure.never(phase, "applied twice", now.twice() - before.twice()));
      verdicts.add(Figure.never(phase, "events parked", now.parked() - before.parked()));
      verdicts.add(Figure.never(phase, "rows that differ", now.allDifferent()));
      now.different()
          .forEach((fold, rows) -> verdicts.remark(phase, rows + " rows differ in " + fold));
      before = now;
    }
  }
}
