package daybreak.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.postgres.PoolerFile;
import daybreak.app.settings.Migrate;
import daybreak.app.settings.Settings;
import daybreak.app.settings.Tier;
import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.PoolTier;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What holds of a deployment's processes, whatever deploys them. */
abstract class DeploymentContract {

  static final String MANAGEMENT_PORT = "MANAGEMENT_SERVER_PORT";

  abstract List<Deployed> processes();

  @Test
  void processes_are_of_the_two_tiers() {
    assertThat(processes().stream().map(Deployed::tier).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Tier.WEB, Tier.WORKER);
  }

  @Test
  void no_process_is_told_what_it_does_not_read() {
    assertThat(processes())
        .allSatisfy(
            process -> assertThat(process.variables().keySet()).allMatch(Variables::isRead));
  }

  @Test
  void every_process_is_told_all_that_a_start_needs_and_never_migrates() {
    assertThat(processes())
        .isNotEmpty()
        .allSatisfy(process -> {
          Environment settings = process.settings();
          assertThat(settings.getActiveProfiles()).isEmpty();
          assertThat(Migrate.chosenIn(settings)).isEqualTo(Migrate.NEVER);
        });
  }

  @Test
  void every_process_knows_the_passwords_of_its_own_roles_and_no_other() {
    assertThat(processes())
        .allSatisfy(process -> {
          assertThat(process.passwords()).isEqualTo(ofRoles(process.tier(), Variables::password));
          assertThat(process.variables()).doesNotContainKey("SPRING_DATASOURCE_PASSWORD");
        });
  }

  /** Each password can be changed while everything runs. */
  @Test
  void every_process_can_be_told_what_the_passwords_of_its_roles_will_be() {
    assertThat(processes())
        .allSatisfy(process ->
            assertThat(process.variables().keySet())
                .containsAll(ofRoles(process.tier(), Variables::nextPassword)));
  }

  private static Set<String> ofRoles(Tier tier, Function<DatabaseRole, String> variable) {
    return tier.pools().stream().map(PoolTier::role).map(variable).collect(Collectors.toSet());
  }

  @Test
  void the_shipped_pooler_leads_from_where_processes_ask_to_where_workers_listen() {
    String shipped = OpsFiles.text("pgbouncer/pgbouncer.ini");
    assertThat(processes())
        .filteredOn(process -> process.tier() == Tier.WORKER)
        .isNotEmpty()
        .allSatisfy(worker -> {
          Environment settings = worker.settings();
          assertThat(shipped)
              .isEqualTo(
                  PoolerFile.text(
                      budget(settings),
                      settings.getRequiredProperty("spring.datasource.url"),
                      settings.getRequiredProperty("daybreak.postgres.direct-url")));
        });
  }

  @Test
  void every_process_keeps_to_the_budget_of_the_shipped_pooler() {
    assertThat(processes())
        .allSatisfy(
            process -> assertThat(budget(process.settings())).isEqualTo(ConnectionBudget.STANDARD));
  }

  private static ConnectionBudget budget(Environment settings) {
    return Binder.get(settings).bindOrCreate("daybreak", Settings.class).connections();
  }

  @Test
  void operations_have_a_port_of_their_own() {
    assertThat(processes())
        .allSatisfy(process -> assertThat(process.variable(MANAGEMENT_PORT)).isEqualTo("8081"));
  }
}
