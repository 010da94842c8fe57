package daybreak.load.journey;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.bench.Product;
import daybreak.load.platform.Figure;
import daybreak.load.platform.Verdicts;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A day's sessions at one rate and at ten times that rate, with an import beside them and a
 * midnight in the greater: each read beside a bare one of the same minute.
 */
public final class Journeys {

  private static final String HEAP = "768m";

  /** As in every other profile than the local one, whose clock is needed here. */
  private static final String RATE = "--daybreak.rate.per-second=50";

  private final JourneySettings settings;
  private final Verdicts verdicts = new Verdicts();

  private Journeys(JourneySettings settings) {
    this.settings = settings;
  }

  /**
   * Arguments: the product's jar and the file for the JSON. Ends with code 1 where a goal is not
   * met.
   */
  public static void main(String[] arguments) throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(Journeys::endChildren));
    Journeys journeys = new Journeys(JourneySettings.of(arguments));
    try {
      journeys.run();
    } finally {
      journeys.verdicts.write(journeys.settings.report());
    }
    System.exit(journeys.verdicts.notMet().isEmpty() ? 0 : 1);
  }

  private static void endChildren() {
    ProcessHandle.current().children().forEach(ProcessHandle::destroy);
  }

  private void run() throws Exception {
    Path jar = settings.jar();
    List<Load> loads = settings.loads();
    try (BenchServer server = new BenchServer()) {
      Bank bank = server.bank("journeys");
      try (HikariDataSource administrator = bank.administratorPool(3);
          Product web = new Product(jar, bank, "web", HEAP, RATE);
          Product worker = new Product(jar, bank, "worker", HEAP)) {
        travel(new Stage(web, worker, administrator), loads);
      }
    }
  }

  private void travel(Stage stage, List<Load> loads) throws Exception {
    Midnight.evening(stage);
    History.bring(stage, settings.learners());
    List<String> subjects = Learners.subjects(stage);
    List<String> learners = new Learners(stage, subjects).ready(settings.learners());
    Tokens tokens =
        new Tokens(
            stage.web().token(),
            token(stage, History.LARGE.id()),
            token(stage, History.SMALL.id()),
            learners);
    for (Load load : loads) {
      stage.tidy();
      putOn(load, stage, tokens, subjects);
    }
    long twice = stage.count(JourneySql.PLANS_TWICE);
    verdicts.add(Figure.never("all", "plans made twice", twice));
  }

  /** A token of a learner who begins no session. */
  private static String token(Stage stage, UUID learner) throws Exception {
    return stage.web().token("learner", learner);
  }

  private void putOn(Load load, Stage stage, Tokens tokens, List<String> subjects)
      throws Exception {
    Pace pace = settings.pace(load);
    Exchange exchange = new Exchange(Path.of("target", "journeys", load.name()));
    exchange.write(new Script(stage.web().port(), pace, tokens, subjects));
    if (load.hasMidnight()) {
      Midnight.near(stage);
    }
    try (GatlingRun gatling = GatlingRun.begun(exchange)) {
      TimeUnit.SECONDS.sleep(pace.warmUpSeconds());
      watch(load, stage, gatling);
      new Judgement(load, new Results(gatling.rows()), verdicts).tell();
    }
  }

  private void watch(Load load, Stage stage, GatlingRun gatling) throws Exception {
    Usage before = Usage.of(stage, gatling);
    long end = before.at() + TimeUnit.MINUTES.toNanos(settings.minutes());
    try (Watch watch = new Watch(stage)) {
      if (load.hasMidnight()) {
        Midnight.come(stage, load.name(), settings.learners(), verdicts);
      }
      TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
      Usage.of(stage, gatling).tellSince(before, load.name(), verdicts);
      watch.tell(load.name(), verdicts);
    }
  }
}
