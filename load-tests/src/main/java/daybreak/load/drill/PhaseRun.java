package daybreak.load.drill;

import daybreak.load.cluster.Cluster;
import daybreak.load.crowd.Crowd;
import daybreak.load.crowd.Tally;
import daybreak.load.platform.Figure;
import daybreak.load.platform.Verdicts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The run of one phase after the other, with what each has done. */
final class PhaseRun {

  private static final Duration CALM = Duration.ofSeconds(5);
  private static final Duration WATCH = Duration.ofSeconds(12);
  private static final Duration AFTER_MENDING = Duration.ofSeconds(3);
  private static final int BUDGET = 55;
  private static final int SECONDS_TO_RECOVER = 5;
  private static final int SECONDS_TO_SCRAPE = 1;

  private final Cluster cluster;
  private final Crowd crowd;
  private final Backends backends;
  private final Scrapes scrapes;
  private final Verdicts verdicts;
  private final Audits audits;

  PhaseRun(Cluster cluster, Crowd crowd, Backends backends, Scrapes scrapes, Verdicts verdicts) {
    this.cluster = cluster;
    this.crowd = crowd;
    this.backends = backends;
    this.scrapes = scrapes;
    this.verdicts = verdicts;
    this.audits = new Audits(cluster.server(), verdicts);
  }

  /** Calm, the fault, its removal, what follows; then all is still, and is looked at. */
  void run(Phase phase) throws Exception {
    String name = phase.name();
    Backends.Sample _ = backends.most();
    double _ = scrapes.slowestSeconds();
    Tally tally = crowd.count();
    sleep(CALM);
    long removed = phase.fault().happen(cluster, crowd);
    sleep(WATCH);
    double recovery = tally.secondsToRecovery(removed);
    double scrape = scrapes.slowestSeconds();
    phase.fault().mend(cluster);
    sleep(AFTER_MENDING);
    int unanswered = crowd.hold();
    tell(phase, tally);
    tellBackends(name);
    verdicts.add(new Figure(name, "slowest scrape", scrape, "s", SECONDS_TO_SCRAPE));
    tellStops(name);
    verdicts.add(new Figure(name, "recovery", recovery, "s", SECONDS_TO_RECOVER));
    verdicts.add(Figure.never(name, "requests never answered", unanswered));
    audits.hold(name, crowd.ledger(), crowd.principals());
    crowd.goOn();
  }

  private void tell(Phase phase, Tally tally) {
    String name = phase.name();
    verdicts.add(Figure.count(name, "2xx", tally.good()));
    verdicts.add(Figure.count(name, "429", tally.limited()));
    verdicts.add(figure(name, "503", tally.unavailable(), phase.mayRefuse()));
    verdicts.add(figure(name, "409 still running", tally.stillRunning(), phase.mayRefuse()));
    verdicts.add(Figure.never(name, "other", tally.other()));
    verdicts.add(figure(name, "broken sockets", tally.broken(), phase.mayBreak()));
    verdicts.add(Figure.never(name, "empty pages", tally.empty()));
    verdicts.add(Figure.told(name, "p50", tally.millis(50), "ms"));
    verdicts.add(Figure.told(name, "p99", tally.millis(99), "ms"));
    verdicts.add(Figure.told(name, "slowest answer", tally.millis(100), "ms"));
    tally.faults().forEach((fault, times) -> verdicts.remark(name, times + " times " + fault));
  }

  private static Figure figure(String name, String what, long value, boolean may) {
    return may ? Figure.count(name, what, value) : Figure.never(name, what, value);
  }

  private void tellBackends(String name) {
    Backends.Sample most = backends.most();
    verdicts.add(new Figure(name, "most runtime backends", most.backends(), "", BUDGET));
    verdicts.remark(name, "most of each role: " + most);
  }

  /** A follower that stops says so once, wherever it goes on. */
  private void tellStops(String name) throws IOException {
    List<String> told = Stops.told(cluster.workers());
    verdicts.add(Figure.count(name, "stops before a later release's event", told.size()));
    long again = told.size() - told.stream().distinct().count();
    verdicts.add(Figure.never(name, "stops told again", again));
  }

  private static void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }
}
