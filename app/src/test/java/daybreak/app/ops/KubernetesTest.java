package daybreak.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.DatabaseRole;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The manifests deploy what the product is, and tell it what it reads. */
final class KubernetesTest extends DeploymentContract {

  private static final Manifests MANIFESTS = Manifests.read();
  private static final String POOLER = "pgbouncer";

  @Override
  List<Deployed> processes() {
    return deployments().map(MANIFESTS::deployed).toList();
  }

  private static Stream<JsonNode> deployments() {
    return MANIFESTS
        .ofKind("Deployment")
        .filter(deployment -> !Manifests.name(deployment).equals(POOLER));
  }

  @Test
  void each_tier_has_two_processes_and_keeps_one_while_nodes_are_emptied() {
    assertThat(deployments().toList())
        .allSatisfy(deployment -> {
          assertThat(deployment.at("/spec/replicas").asInt()).isGreaterThanOrEqualTo(2);
          assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt()).isZero();
          JsonNode kept = MANIFESTS.one("PodDisruptionBudget", Manifests.name(deployment));
          assertThat(kept.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
          assertThat(kept.at("/spec/selector")).isEqualTo(deployment.at("/spec/selector"));
        });
  }

  @Test
  void every_selector_finds_the_pods_that_it_means() {
    assertThat(MANIFESTS.ofKind("Deployment"))
        .hasSize(3)
        .allSatisfy(deployment ->
            assertThat(deployment.at("/spec/selector/matchLabels"))
                .isEqualTo(deployment.at("/spec/template/metadata/labels")));
    assertThat(MANIFESTS.one("Service", "daybreak").at("/spec/selector"))
        .isEqualTo(MANIFESTS.one("Deployment", "daybreak-web").at("/spec/selector/matchLabels"));
  }

  /** An upgrade applies them one after the other. */
  @Test
  void each_workload_can_be_applied_by_its_component() {
    assertThat(Stream.concat(deployments(), MANIFESTS.ofKind("Job")))
        .hasSize(3)
        .allSatisfy(workload ->
            assertThat(workload.at("/metadata/labels"))
                .isEqualTo(workload.at("/spec/template/metadata/labels")));
  }

  @Test
  void the_migrating_run_knows_everybody_s_password() {
    JsonNode job = MANIFESTS.one("Job", "daybreak-migrate");
    assertThat(MANIFESTS.deployed(job).variables().keySet())
        .allMatch(Variables::isRead)
        .contains("SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD")
        .containsAll(Arrays.stream(DatabaseRole.values()).map(Variables::password).toList());
    assertThat(Manifests.container(job).at("/args/0").asString(""))
        .isEqualTo("--daybreak.migrate=only");
  }

  @ParameterizedTest
  @CsvSource({"startupProbe, liveness", "livenessProbe, liveness", "readinessProbe, readiness"})
  void every_process_is_asked_on_the_port_for_operations(String probe, String group) {
    assertThat(deployments().toList())
        .allSatisfy(deployment -> {
          JsonNode question = Manifests.container(deployment).path(probe).path("httpGet");
          assertThat(question.path("path").asString("")).isEqualTo("/actuator/health/" + group);
          assertThat(question.path("port").asString("")).isEqualTo("management");
          assertThat(port(deployment, "management"))
              .isEqualTo(MANIFESTS.deployed(deployment).variable(MANAGEMENT_PORT));
        });
  }

  private static String port(JsonNode deployment, String name) {
    return Manifests.container(deployment)
        .path("ports")
        .valueStream()
        .filter(port -> port.path("name").asString("").equals(name))
        .map(port -> port.path("containerPort").asString(""))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void prometheus_is_told_where_to_ask() {
    assertThat(deployments().toList())
        .allSatisfy(deployment -> {
          JsonNode told = deployment.at("/spec/template/metadata/annotations");
          assertThat(told.path("prometheus.io/port").asString(""))
              .isEqualTo(port(deployment, "management"));
          assertThat(told.path("prometheus.io/path").asString(""))
              .isEqualTo("/actuator/prometheus");
        });
  }

  @Test
  void every_process_is_given_the_time_that_its_end_may_take() {
    assertThat(deployments().toList())
        .allSatisfy(deployment -> {
          JsonNode pod = Manifests.pod(deployment);
          Duration before =
              Duration.ofSeconds(
                  Manifests.container(deployment).at("/lifecycle/preStop/sleep/seconds").asInt(0));
          assertThat(Duration.ofSeconds(pod.path("terminationGracePeriodSeconds").asInt()))
              .isGreaterThanOrEqualTo(MANIFESTS.deployed(deployment).end().plus(before));
        });
  }

  @Test
  void callers_are_routed_away_before_a_process_drains() {
    assertThat(
            Manifests.container(MANIFESTS.one("Deployment", "daybreak-web"))
                .at("/lifecycle/preStop/sleep/seconds")
                .asInt(0))
        .isPositive();
  }

  @Test
  void no_pod_has_rights_that_it_does_not_need() {
    assertThat(MANIFESTS.workloads())
        .hasSize(4)
        .allSatisfy(workload -> {
          JsonNode pod = Manifests.pod(workload);
          assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
          assertThat(pod.path("automountServiceAccountToken").asBoolean()).isFalse();
          assertThat(pod.path("enableServiceLinks").asBoolean()).isFalse();
          JsonNode container = Manifests.container(workload).path("securityContext");
          assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
          assertThat(container.path("allowPrivilegeEscalation").asBoolean()).isFalse();
          assertThat(container.at("/capabilities/drop/0").asString("")).isEqualTo("ALL");
        });
  }

  @Test
  void every_pod_runs_as_the_user_of_its_image() {
    assertThat(MANIFESTS.workloads())
        .allSatisfy(workload -> {
          JsonNode user = Manifests.pod(workload).path("securityContext");
          assertThat(OpsFiles.text(dockerfile(workload)))
              .contains(
                  "\nUSER "
                      + user.path("runAsUser").asString("")
                      + ":"
                      + user.path("runAsGroup").asString("")
                      + "\n");
        });
  }

  private static String dockerfile(JsonNode workload) {
    return switch (Manifests.container(workload).path("image").asString("")) {
      case "daybreak" -> "image/Dockerfile";
      case "daybreak-pgbouncer" -> "pgbouncer/Dockerfile";
      default -> throw new IllegalStateException("Not an image of ours: " + workload);
    };
  }

  /** Each pooler lends out every share. */
  @Test
  void there_is_never_more_than_one_pooler() {
    JsonNode pooler = MANIFESTS.one("Deployment", POOLER);
    assertThat(pooler.at("/spec/replicas").asInt()).isEqualTo(1);
    assertThat(pooler.at("/spec/strategy/type").asString("")).isEqualTo("Recreate");
    assertThat(MANIFESTS.one("Service", POOLER).at("/spec/ports/0/port").asInt()).isEqualTo(6432);
  }

  @Test
  void everything_but_the_secrets_is_applied_at_once() {
    assertThat(
            Manifests.kustomization()
                .path("resources")
                .valueStream()
                .map(file -> file.asString("")))
        .containsExactlyInAnyOrderElementsOf(
            Manifests.files().stream()
                .filter(name -> !name.equals("secrets.example.yaml"))
                .toList());
  }
}
