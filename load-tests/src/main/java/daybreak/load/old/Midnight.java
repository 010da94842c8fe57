package daybreak.load.old;

import daybreak.load.bench.BenchServer.Bank;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * A midnight at which so many learners ask at once for a plan that nobody has prepared. What the
 * server does for a system in that time is counted whole, the making of plans too.
 */
final class Midnight {

  private static final Goals OURS = new Goals(0, 55);
  private static final Goals NONE = new Goals(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  private final DataSource administrator;
  private final ServerWork work;
  private final Results results;

  Midnight(DataSource administrator, ServerWork work, Results results) {
    this.administrator = administrator;
    this.work = work;
    this.results = results;
  }

  /** In ours each asks until it is served. */
  void ours(OurSystem ours, List<UUID> learners) throws Exception {
    List<Callable<Integer>> requests = new ArrayList<>();
    for (UUID learner : learners) {
      requests.add(ours.firstPlan(learner));
    }
    tell("ours", "daybreak%", requests, OURS);
  }

  /** In the old system each made its plan on a connection of its own. */
  void old(Bank bank, int learners, LocalDate day) throws Exception {
    List<Callable<Integer>> requests =
        LongStream.rangeClosed(1, learners)
            .mapToObj(number -> first(bank, OldSystem.DILIGENT + number, day))
            .toList();
    tell("old", OldSystem.ROLE, requests, NONE);
  }

  /** A learner's first request, which was not sent again. */
  static Callable<Integer> first(Bank bank, long learner, LocalDate day) {
    return () -> {
      try (OldSystem old = new OldSystem(bank)) {
        old.plan(learner, day);
        return 0;
      } catch (SQLException refused) {
        System.out.println("A first request to the old system failed: " + refused.getMessage());
        return 1;
      }
    };
  }

  private void tell(String whose, String roles, List<Callable<Integer>> requests, Goals goals)
      throws Exception {
    work.forget();
    Stampede found = Stampede.of(requests, administrator, roles);
    Cost cost = work.of(roles);
    String what = "stampede, " + whose + ": ";
    results.add(new Bounded(what + "failures", found.failures(), "", goals.failures()));
    results.add(new Bounded(what + "most backends", found.backends(), "", goals.backends()));
    results.add(Bounded.told(what + "until all are served", found.seconds(), "s"));
    results.add(Bounded.told(what + "all statements together", cost.millis() / 1e3, "s"));
    results.add(Bounded.told(what + "their buffers", (double) cost.buffers(), "pages"));
  }

  /** The most of each that there may be. */
  private record Goals(double failures, double backends) {}
}
