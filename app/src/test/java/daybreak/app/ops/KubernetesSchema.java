package daybreak.app.ops;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * The schema of Kubernetes, as its own client for Java knows it: each kind has a model that is made
 * of it, and that tells what it does not know, and what it lacks.
 */
final class KubernetesSchema {

  private static final String MODELS = "io.kubernetes.client.openapi.models.V1";
  private static final String VALIDATION = "validateJson";

  private KubernetesSchema() {}

  /** Refuses a manifest that a strict server would refuse. */
  static void check(JsonNode manifest) {
    JsonObject json = JsonParser.parseString(manifest.toString()).getAsJsonObject();
    try {
      Object _ = validation(manifest.path("kind").asString("")).invoke(null, json);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method validation(String kind) throws ClassNotFoundException {
    return Arrays.stream(Class.forName(MODELS + kind).getMethods())
        .filter(method -> method.getName().startsWith(VALIDATION))
        .findFirst()
        .orElseThrow();
  }
}
