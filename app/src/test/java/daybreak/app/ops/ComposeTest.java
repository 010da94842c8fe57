package daybreak.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.Probe;
import daybreak.app.postgres.PoolerUsers;
import daybreak.app.settings.Tier;
import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Logins;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The compose file starts what the product is, in order, and tells it what it reads. */
final class ComposeTest extends DeploymentContract {

  private static final Compose FILE = Compose.read();
  private static final int RESERVED_BY_THE_SERVER = 3;

  /** What an operator makes before the first start. */
  private static final Set<String> MADE = Set.of("./signer.pem");

  private static final Set<String> KNOWN_OF_OLD =
      Set.of(
          "cap_drop",
          "command",
          "depends_on",
          "environment",
          "healthcheck",
          "image",
          "mem_limit",
          "ports",
          "profiles",
          "read_only",
          "restart",
          "security_opt",
          "shm_size",
          "stop_grace_period",
          "tmpfs",
          "volumes");

  @Override
  List<Deployed> processes() {
    return FILE.processes();
  }

  /** What later ones have added is refused by those that many machines still have. */
  @Test
  void compose_of_old_can_read_it() {
    JsonNode file = OpsFiles.document("compose/compose.yaml");
    assertThat(file.path("version").stringValue()).isEqualTo("3.8");
    assertThat(file.propertyNames().stream().filter(name -> !name.startsWith("x-")))
        .containsExactlyInAnyOrder("version", "services", "volumes");
    assertThat(FILE.services().valueStream().flatMap(one -> one.propertyNames().stream()))
        .isSubsetOf(KNOWN_OF_OLD);
  }

  @Test
  void two_processes_of_each_tier_run() {
    assertThat(processes())
        .extracting(Deployed::tier)
        .containsExactlyInAnyOrder(Tier.WEB, Tier.WEB, Tier.WORKER, Tier.WORKER);
  }

  @Test
  void processes_come_after_the_migrating_run_and_the_pooler() {
    assertThat(processes())
        .allSatisfy(process -> {
          assertThat(after(process.name(), "migrate")).isEqualTo("service_completed_successfully");
          assertThat(after(process.name(), "pgbouncer")).isEqualTo("service_healthy");
        });
    assertThat(after("migrate", "postgres")).isEqualTo("service_healthy");
    assertThat(FILE.service("migrate").at("/command/0").asString(""))
        .isEqualTo("--daybreak.migrate=only");
  }

  private static String after(String service, String other) {
    return FILE.service(service).path("depends_on").path(other).path("condition").asString("");
  }

  @Test
  void the_migrating_run_knows_everybody_s_password() {
    Deployed migrating = FILE.deployed("migrate");
    assertThat(migrating.variables().keySet())
        .allMatch(Variables::isRead)
        .contains("SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD")
        .containsAll(Arrays.stream(DatabaseRole.values()).map(Variables::password).toList());
    assertThat(migrating.variable("SPRING_DATASOURCE_URL"))
        .isEqualTo("jdbc:postgresql://postgres:5432/daybreak");
  }

  @Test
  void the_pooler_s_users_are_printed_with_the_passwords_of_those_who_pass_it() {
    assertThat(FILE.deployed("pooler-users").passwords()).isEqualTo(passwordsOfThePooler());
    assertThat(FILE.service("pooler-users").at("/command/0").asString(""))
        .isEqualTo("--daybreak.print=pgbouncer-users");
  }

  private static Set<String> passwordsOfThePooler() {
    String users = PoolerUsers.text(Logins.derivedFrom("any"));
    return users
        .lines()
        .map(line -> line.substring("\"daybreak_".length(), line.indexOf("\" ")))
        .map(role -> Variables.PASSWORDS + role.toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  @Test
  void every_process_is_asked_whether_it_is_ready() {
    assertThat(processes())
        .allSatisfy(process ->
            assertThat(question(process))
                .containsSubsequence(
                    "daybreak.jar",
                    Probe.class.getName(),
                    "http://127.0.0.1:"
                        + process.variable(MANAGEMENT_PORT)
                        + "/actuator/health/readiness"));
  }

  private static List<String> question(Deployed process) {
    return texts(FILE.service(process.name()).at("/healthcheck/test"));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(text -> text.asString("")).toList();
  }

  @Test
  void every_process_is_given_the_time_that_its_end_may_take() {
    assertThat(processes())
        .allSatisfy(process ->
            assertThat(
                    Duration.parse(
                        "PT" + FILE.service(process.name()).path("stop_grace_period").asString("")))
                .isGreaterThanOrEqualTo(process.end()));
  }

  @Test
  void the_server_has_room_for_the_budget() {
    String limit =
        texts(FILE.service("postgres").path("command")).stream()
            .filter(option -> option.startsWith("max_connections="))
            .findFirst()
            .orElseThrow();
    ConnectionBudget budget = ConnectionBudget.STANDARD;
    assertThat(Integer.parseInt(limit.replace("max_connections=", "")))
        .isGreaterThanOrEqualTo(budget.total() + budget.others() + RESERVED_BY_THE_SERVER);
  }

  @Test
  void what_is_mounted_is_shipped_or_made_first() {
    assertThat(FILE.mounted())
        .containsAll(MADE)
        .filteredOn(source -> !MADE.contains(source))
        .contains("../pgbouncer", "../prometheus")
        .allSatisfy(source -> assertThat(OpsFiles.OPS.resolve("compose").resolve(source)).exists());
  }

  @Test
  void the_example_asks_for_all_that_the_file_needs() {
    assertThat(variablesOfTheExample()).containsExactlyInAnyOrderElementsOf(Compose.needed());
  }

  private static List<String> variablesOfTheExample() {
    return OpsFiles.text("compose/.env.example")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  @Test
  void prometheus_asks_every_process_on_its_own_port_for_operations() {
    JsonNode job = OpsFiles.document("prometheus/prometheus.yml").at("/scrape_configs/0");
    assertThat(job.path("metrics_path").asString("")).isEqualTo("/actuator/prometheus");
    assertThat(targets(job))
        .containsExactlyInAnyOrderElementsOf(
            processes().stream()
                .map(process -> process.name() + ":" + process.variable(MANAGEMENT_PORT))
                .toList());
  }

  private static List<String> targets(JsonNode job) {
    return job.path("static_configs")
        .valueStream()
        .flatMap(targets -> targets.path("targets").valueStream())
        .map(target -> target.asString(""))
        .toList();
  }

  @Test
  void this_machine_alone_reaches_what_is_published_and_nothing_of_operations_is() {
    assertThat(FILE.published())
        .hasSizeGreaterThan(2)
        .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:").doesNotEndWith(":8081"))
        .filteredOn(port -> port.endsWith(":8080"))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"web-1", "worker-1", "migrate", "pooler-users", "pgbouncer"})
  void our_images_are_those_that_the_page_builds(String service) {
    assertThat(OpsFiles.text("../docs/operations.md"))
        .contains("\ndocker build -t " + FILE.image(service) + " ");
  }
}
