package daybreak.load.journey;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.util.List;

/** All journeys at once, as Gatling runs them in its own process. */
public final class JourneySimulation extends Simulation {

  private static final int QUESTIONS_OF_A_TEST = 10;

  private final Exchange exchange = Exchange.told();
  private final Script script = exchange.script();
  private final Timings timings = new Timings(System.nanoTime(), script.pace());
  private final Turns turns = new Turns(script.tokens().learners());

  /** Arranges the sessions as it is told. */
  public JourneySimulation() {
    SetUp _ = setUp(sessions()).protocols(protocol()).maxDuration(script.pace().longest());
  }

  private List<PopulationBuilder> sessions() {
    Asking asking = new Asking(timings);
    TestTaking tests = new TestTaking(asking, script.subjects());
    return List.of(
        journey("morning", 0.4, Morning.of(asking, tests)),
        journey("test", 0.2, tests.ofAnySubject(QUESTIONS_OF_A_TEST)),
        journey("past tests", 0.2, Reviewing.of(asking)),
        journey("lessons", 0.2, Reading.of(asking, script.subjects())),
        scenario("side by side")
            .exec(SideBySide.of(asking, script.tokens()))
            .injectOpen(
                constantUsersPerSec(SideBySide.PER_SECOND)
                    .during(script.pace().whole())
                    .randomized()),
        scenario("import")
            .exec(Importing.of(asking, script.tokens(), script.pace().whole()))
            .injectOpen(atOnceUsers(1)));
  }

  private PopulationBuilder journey(String name, double share, ChainBuilder chain) {
    return scenario(name)
        .exec(session -> session.set(Asking.TOKEN, turns.next()))
        .exec(chain)
        .injectOpen(
            constantUsersPerSec(script.pace().perSecond(share))
                .during(script.pace().whole())
                .randomized());
  }

  /** Connections are shared, as a balancer before the product shares them. */
  private HttpProtocolBuilder protocol() {
    return http.baseUrl("http://127.0.0.1:" + script.port())
        .authorizationHeader("Bearer #{" + Asking.TOKEN + "}")
        .shareConnections()
        .disableCaching()
        .disableFollowRedirect()
        .disableAutoReferer()
        .disableAutoOrigin()
        .disableWarmUp();
  }

  @Override
  public void before() {
    exchange.begin();
  }

  @Override
  public void after() {
    exchange.write(timings.rows());
  }
}
