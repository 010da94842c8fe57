package daybreak.load.bench;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.content.SyntheticBank;
import daybreak.load.platform.HttpConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/**
 * A midnight that many learners share, once with their plans prepared and once without: what 30
 * devices that poll for their plans are answered, and how fast.
 */
final class Rollover {

  private static final int DEFAULT_LEARNERS = 10_000;
  private static final int CLIENTS = 30;
  private static final int SHARE = 5;
  private static final String HEAP = "1g";

  /** A fifth of the learners are here; the others' midnights are elsewhere. */
  private static final String ZONE = "Asia/Kathmandu";

  private static final List<String> ELSEWHERE =
      List.of(
          "Europe/Berlin",
          "Europe/London",
          "America/New_York",
          "America/Los_Angeles",
          "America/Sao_Paulo",
          "Asia/Tokyo",
          "Asia/Kolkata",
          "Australia/Sydney",
          "Pacific/Auckland",
          "Africa/Lagos");

  private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");
  private static final Instant WINDOW = Instant.parse("2026-06-10T17:14:59Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-06-10T18:15:00Z");
  private static final Duration STEP = Duration.ofSeconds(100);

  /** What a device does between two requests of one client. */
  private static final long PAUSE_MILLIS = 20;

  private static final long RETRY_AFTER_MILLIS = 1_000;
  private static final SyntheticBank BANK = new SyntheticBank("rollover", 10_000, 250);

  private final Product product;
  private final HikariDataSource pool;
  private final Report report;
  private final String mode;
  private final List<byte[]> cohort = new ArrayList<>();

  private Rollover(Product product, HikariDataSource pool, Report report, String mode) {
    this.product = product;
    this.pool = pool;
    this.report = report;
    this.mode = mode;
  }

  /** Arguments: the product's jar and the file for the JSON; {@code -Dlearners}, how many. */
  public static void main(String[] arguments) throws Exception {
    int learners = Integer.getInteger("learners", DEFAULT_LEARNERS);
    Report report = new Report();
    Report.heading();
    try (BenchServer server = new BenchServer()) {
      for (boolean prepared : new boolean[] {true, false}) {
        String mode = prepared ? "prepared" : "not prepared";
        Bank bank = server.bank(prepared ? "rollover_on" : "rollover_off");
        try (HikariDataSource pool = bank.administratorPool(2);
            Product product =
                new Product(
                    Path.of(arguments[0]),
                    bank,
                    "all",
                    HEAP,
                    "--daybreak.preparation.enabled=" + prepared)) {
          new Rollover(product, pool, report, mode).run(learners, prepared);
        }
      }
    }
    report.write(Path.of(arguments[1]));
  }

  private void run(int learners, boolean prepared) throws Exception {
    String _ = product.imported(product.token(), BANK::stream);
    product.setClock(NOON);
    register(learners);
    Histogram idle = idle();
    if (prepared) {
      approachMidnight();
    }
    product.setClock(MIDNIGHT);
    long ready = count(PLANS_OF_MIDNIGHT);
    report.figure(
        mode + ": plans ready at midnight",
        100.0 * ready / cohort.size(),
        "%",
        prepared ? "100" : "");
    herd(idle, ready);
    long made = count("select count(*) from event_store.event where event_type = 'plan.plan-made'");
    long plans =
        count(
            "select count(distinct aggregate_id) from event_store.event"
                + " where event_type = 'plan.plan-made'");
    report.figure(mode + ": duplicates", (double) (made - plans), "plans", "0");
  }

  private static final String PLANS_OF_MIDNIGHT =
      "select count(*) from learner.daily_plan p join learner.learner l using (learner_id)"
          + " where l.time_zone = 'Asia/Kathmandu' and p.date = '2026-06-11' and content is not null";

  private void register(int learners) throws Exception {
    List<String> subjects = subjects();
    String settings =
        """
        {"timeZone": "%s", "minutesPerDay": 45, "examDate": "2026-06-20",
         "subjects": [{"subjectId": "%s", "weight": 7}, {"subjectId": "%s", "weight": 3}]}
        """;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<byte[]>> registered = new ArrayList<>();
      for (int n = 0; n < learners; n++) {
        boolean here = n % SHARE == 0;
        String zone = here ? ZONE : ELSEWHERE.get(n % ELSEWHERE.size());
        String json = settings.formatted(zone, subjects.get(n % 10), subjects.get(10 + n % 10));
        registered.add(
            threads.submit(() -> {
              String token = product.token("learner", UUID.randomUUID());
              product.put("/api/learner", token, json);
              return here ? HttpConnection.get("/api/daily-plan/today", token) : new byte[0];
            }));
      }
      for (Future<byte[]> learner : registered) {
        if (learner.get().length > 0) {
          cohort.add(learner.get());
        }
      }
    }
    try (TokenPosition reached = new TokenPosition(pool)) {
      reached.await(Replay.events(pool));
    }
    Bank.execute(pool, "vacuum (analyze)", "checkpoint");
  }

  private List<String> subjects() throws Exception {
    return JsonMapper.shared()
        .readTree(product.get("/api/subjects?limit=100", product.token()))
        .get("items")
        .valueStream()
        .map(item -> item.get("id").asString())
        .toList();
  }

  /** Plans that are there, read by as many devices, while lanes have nothing to do. */
  private Histogram idle() throws Exception {
    List<byte[]> some = cohort.subList(0, Math.min(300, cohort.size()));
    Polls first = poll(some, true);
    report.figure(mode + ": first plans", first.plansPerSecond(), "plans/s", "");
    Polls _ = poll(repeated(some, 5), false);
    Histogram micros = poll(repeated(some, 20), false).of(200);
    report.figure(mode + ": today while lanes are idle, p50", millis(micros, 50), "ms", "");
    report.figure(mode + ": today while lanes are idle, p99", millis(micros, 99), "ms", "");
    return micros;
  }

  private static List<byte[]> repeated(List<byte[]> requests, int times) {
    return Stream.generate(() -> requests).limit(times).flatMap(List::stream).toList();
  }

  /** The hour before midnight in half a minute, by the product's clock. */
  private void approachMidnight() throws Exception {
    long start = System.nanoTime();
    for (Instant now = WINDOW; now.isBefore(MIDNIGHT); now = now.plus(STEP)) {
      product.setClock(now);
      TimeUnit.MILLISECONDS.sleep(1_200);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    report.figure(
        mode + ": prepared while midnight approached 80 times as fast",
        count(PLANS_OF_MIDNIGHT) / seconds,
        "plans/s",
        "");
  }

  private void herd(Histogram idle, long ready) throws Exception {
    AtomicInteger most = new AtomicInteger();
    Polls polls;
    try (var sampler = Executors.newSingleThreadScheduledExecutor()) {
      var _ =
          sampler.scheduleAtFixedRate(
              () -> most.accumulateAndGet(backends(), Math::max), 0, 50, TimeUnit.MILLISECONDS);
      polls = poll(cohort, true);
      sampler.shutdown();
    }
    polls
        .counts()
        .forEach((status, count) ->
            report.figure(
                mode + ": answered " + status, count, "requests", status >= 500 ? "0" : ""));
    report.figure(mode + ": 5xx", (double) polls.failures(), "requests", "0");
    for (int status : new int[] {200, 202}) {
      Histogram micros = polls.of(status);
      if (micros.getTotalCount() > 0) {
        String what = mode + ": today answered " + status + " after midnight, ";
        report.latency(what + "p50", millis(micros, 50), millis(idle, 50), "");
        report.latency(
            what + "p99", millis(micros, 99), millis(idle, 99), status == 202 ? "<= 2" : "");
      }
    }
    report.figure(mode + ": served", 100.0 * polls.served() / cohort.size(), "%", "100");
    report.figure(mode + ": most backends", most.get(), "", "<= 55");
    if (ready < cohort.size()) {
      report.figure(mode + ": generations", polls.plansPerSecond(), "plans/s", "");
    }
  }

  /**
   * Each client asks for its devices' plans in turn, and a device that is told to wait asks again a
   * second later.
   */
  private Polls poll(List<byte[]> devices, boolean untilServed) throws Exception {
    Polls polls = new Polls();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int own = client;
        List<byte[]> its =
            IntStream.range(0, devices.size())
                .filter(device -> device % CLIENTS == own)
                .mapToObj(devices::get)
                .toList();
        Callable<Void> polling =
            () -> {
              polls.run(product.port(), its, untilServed);
              return null;
            };
        clients.add(threads.submit(polling));
      }
      for (Future<Void> client : clients) {
        client.get();
      }
    }
    polls.end();
    return polls;
  }

  private int backends() {
    try {
      return Math.toIntExact(
          count("select count(*) from pg_stat_activity where usename like 'daybreak%'"));
    } catch (SQLException e) {
      return 0;
    }
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static double millis(Histogram micros, double percentile) {
    return micros.getValueAtPercentile(percentile) / 1e3;
  }

  /** What devices were answered, and when the last of them had its plan. */
  private static final class Polls {

    private final Map<Integer, Histogram> micros = new ConcurrentHashMap<>();
    private final LongAdder served = new LongAdder();
    private final long start = System.nanoTime();
    private long end;

    void run(int port, List<byte[]> devices, boolean untilServed) throws Exception {
      try (HttpConnection connection = new HttpConnection(port)) {
        List<byte[]> waiting = devices;
        while (!waiting.isEmpty()) {
          long next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(RETRY_AFTER_MILLIS);
          List<byte[]> again = new ArrayList<>();
          for (byte[] device : waiting) {
            if (ask(connection, device) == 202) {
              again.add(device);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
          }
          waiting = untilServed ? again : List.of();
          if (!waiting.isEmpty()) {
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
          }
        }
      }
    }

    private int ask(HttpConnection connection, byte[] device) throws IOException {
      long asked = System.nanoTime();
      int status = connection.send(device);
      of(status).recordValue((System.nanoTime() - asked) / 1_000);
      if (status == 200) {
        served.increment();
      }
      return status;
    }

    void end() {
      end = System.nanoTime();
    }

    Histogram of(int status) {
      return micros.computeIfAbsent(status, _ -> new ConcurrentHistogram(3));
    }

    Map<Integer, Long> counts() {
      Map<Integer, Long> counts = new TreeMap<>();
      micros.forEach((status, histogram) -> counts.put(status, histogram.getTotalCount()));
      return counts;
    }

    long failures() {
      return counts().entrySet().stream()
          .filter(count -> count.getKey() >= 500)
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    long served() {
      return served.sum();
    }

    double plansPerSecond() {
      return served.sum() * 1e9 / (end - start);
    }
  }
}
