package daybreak.app.ops;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The manifests of Kubernetes, and what their parts tell each other. */
record Manifests(List<JsonNode> all) {

  private static final String DIRECTORY = "kubernetes";
  private static final String KUSTOMIZATION = "kustomization.yaml";

  static Manifests read() {
    return new Manifests(
        files().stream()
            .flatMap(file -> OpsFiles.documents(DIRECTORY + "/" + file).stream())
            .toList());
  }

  /** The names of the files that hold manifests. */
  static List<String> files() {
    return OpsFiles.names(DIRECTORY, ".yaml").stream()
        .filter(name -> !name.equals(KUSTOMIZATION))
        .toList();
  }

  static JsonNode kustomization() {
    return OpsFiles.document(DIRECTORY + "/" + KUSTOMIZATION);
  }

  Stream<JsonNode> ofKind(String kind) {
    return all.stream().filter(one -> one.path("kind").asString("").equals(kind));
  }

  JsonNode one(String kind, String name) {
    return ofKind(kind).filter(one -> name(one).equals(name)).findFirst().orElseThrow();
  }

  static String name(JsonNode named) {
    return named.at("/metadata/name").asString("");
  }

  /** What has pods. */
  Stream<JsonNode> workloads() {
    return Stream.concat(ofKind("Deployment"), ofKind("Job"));
  }

  static JsonNode pod(JsonNode workload) {
    return workload.at("/spec/template/spec");
  }

  static JsonNode container(JsonNode workload) {
    return pod(workload).at("/containers/0");
  }

  /** What its container is told, by itself, by the config map and by secrets. */
  Deployed deployed(JsonNode workload) {
    Map<String, String> variables = new TreeMap<>();
    container(workload).path("envFrom").forEach(source -> tell(source, variables::put));
    container(workload)
        .path("env")
        .forEach(one -> variables.put(one.path("name").asString(""), value(one)));
    return new Deployed(name(workload), variables);
  }

  private void tell(JsonNode source, BiConsumer<String, String> told) {
    String prefix = source.path("prefix").asString("");
    keys(source).forEach((key, value) -> told.accept(prefix + key, value));
  }

  private Map<String, String> keys(JsonNode source) {
    return source.has("configMapRef")
        ? texts(one("ConfigMap", source.at("/configMapRef/name").asString("")).path("data"))
        : secret(source.at("/secretRef/name").asString(""));
  }

  /** The value itself, or that of the example where a secret has it; none where it is optional. */
  private String value(JsonNode variable) {
    JsonNode key = variable.at("/valueFrom/secretKeyRef");
    if (key.isMissingNode()) {
      return variable.path("value").stringValue();
    }
    if (key.path("optional").asBoolean(false)) {
      return "";
    }
    String filled = secret(key.path("name").asString("")).get(key.path("key").asString(""));
    if (filled == null) {
      throw new IllegalStateException("The example has no such secret: " + key);
    }
    return filled;
  }

  /** The example's keys, as an operator would fill them in. */
  private Map<String, String> secret(String name) {
    Map<String, String> filled = texts(one("Secret", name).path("stringData"));
    filled.replaceAll((_, value) -> value.isEmpty() ? "filled" : value);
    return filled;
  }

  private static Map<String, String> texts(JsonNode data) {
    Map<String, String> texts = new TreeMap<>();
    data.propertyStream()
        .forEach(entry -> texts.put(entry.getKey(), entry.getValue().stringValue()));
    return texts;
  }
}
