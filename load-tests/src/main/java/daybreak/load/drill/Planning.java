package daybreak.load.drill;

import daybreak.load.cluster.Cluster;
import daybreak.load.cluster.Deployment;
import daybreak.load.cluster.JarRun;
import daybreak.load.cluster.Node;
import daybreak.load.cluster.Secrets;
import daybreak.load.crowd.Principal;
import daybreak.load.platform.Clients;
import daybreak.load.platform.Figure;
import daybreak.load.platform.HttpConnection;
import daybreak.load.platform.Verdicts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * What it costs to have each statement planned with each call, which PgBouncer before 1.21 asks
 * for: one row by its primary key as a bare client reads it, and a page as a web process does. All
 * take turns, so that what disturbs the machine disturbs them alike.
 */
final class Planning {

  static final String PHASE = "planning";

  private static final int CLIENTS = 8;
  private static final int ROUNDS = 4;
  private static final Duration WARM_UP = Duration.ofMillis(500);
  private static final Duration MEASURED = Duration.ofMillis(1_500);
  private static final String NO_RATE = "--daybreak.rate.per-second=1000000";
  private static final String NO_BURST = "--daybreak.rate.burst=1000000";

  private static final String BARE =
      """
      select learner_id, time_zone, minutes_per_day, exam_date, subjects, sequence_number
        from learner.learner
       where learner_id = ?
      """;

  private final Cluster cluster;
  private final Principal reader;
  private final Map<String, Callable<Clients.Client>> reads = new LinkedHashMap<>();

  Planning(Cluster cluster, Principal reader) {
    this.cluster = cluster;
    this.reader = reader;
  }

  /** Measures, with two more web processes. */
  void measure(Verdicts verdicts) throws Exception {
    Deployment deployment = cluster.deployment();
    reads.put("bare, direct, prepared", () -> bare(deployment.directUrl(), 1));
    reads.put("bare, direct, planned", () -> bare(deployment.directUrl(), 0));
    reads.put("bare, pooled, planned", () -> bare(deployment.pooledUrl(), 0));
    try (Node direct = added("web-direct", deployment.directWeb());
        Node pooled = added("web-pooled", deployment.web())) {
      direct.awaitReady();
      pooled.awaitReady();
      reads.put("page, direct, prepared", () -> page(direct));
      reads.put("page, pooled, planned", () -> page(pooled));
      tell(measured(), verdicts);
    }
  }

  private Node added(String name, JarRun run) throws Exception {
    return cluster.added(name, run.with(NO_RATE, NO_BURST));
  }

  private Map<String, Double> measured() throws Exception {
    Map<String, Double> perSecond = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Callable<Clients.Client>> read : reads.entrySet()) {
        double rate = Clients.perSecond(CLIENTS, WARM_UP, MEASURED, read.getValue());
        perSecond.merge(read.getKey(), rate / ROUNDS, Double::sum);
      }
    }
    return perSecond;
  }

  private static void tell(Map<String, Double> perSecond, Verdicts verdicts) {
    perSecond.forEach((what, rate) -> verdicts.add(Figure.told(PHASE, what, rate, "reads/s")));
    ratio(perSecond, "bare, direct, planned", "bare, direct, prepared", verdicts);
    ratio(perSecond, "bare, pooled, planned", "bare, direct, prepared", verdicts);
    ratio(perSecond, "page, pooled, planned", "page, direct, prepared", verdicts);
  }

  private static void ratio(
      Map<String, Double> perSecond, String what, String beside, Verdicts verdicts) {
    double ratio =
        Objects.requireNonNull(perSecond.get(what)) / Objects.requireNonNull(perSecond.get(beside));
    verdicts.add(Figure.told(PHASE, what + " / prepared", ratio, ""));
  }

  private Clients.Client page(Node web) throws Exception {
    byte[] request = HttpConnection.get("/api/past-tests", reader.token());
    return HttpConnection.repeating(web.port(), request, 200);
  }

  private Clients.Client bare(String url, int prepareThreshold) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", "daybreak_web");
    login.setProperty("password", cluster.deployment().password(Secrets.WEB));
    login.setProperty("prepareThreshold", Integer.toString(prepareThreshold));
    Connection connection = DriverManager.getConnection(url, login);
    PreparedStatement select = connection.prepareStatement(BARE);
    select.setObject(1, UUID.randomUUID());
    return new Clients.Client() {
      @Override
      public void once() throws SQLException {
        try (ResultSet row = select.executeQuery()) {
          row.next();
        }
      }

      @Override
      public void close() throws SQLException {
        connection.close();
      }
    };
  }
}
