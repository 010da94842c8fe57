package daybreak.app.clients;

import daybreak.app.testing.Client;
import daybreak.app.testing.RunningApp;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A front end's client, generated from the API document and checked by the strictest compiler. */
final class TypeScriptClientTest {

  private static final String DOCUMENT = "../../../docs/openapi.json";

  @Test
  void does_a_learners_day_and_an_admins_morning() throws IOException, InterruptedException {
    Node node = Node.installed();
    node.tool("openapi-typescript", DOCUMENT, "--output", "api.d.ts");
    node.tool("tsc", "--project", "tsconfig.json");
    try (RunningApp app = RunningApp.start("--spring.profiles.active=local")) {
      node.script("out/day.js", app.address(), token(app, "learner"));
      node.script("out/morning.js", app.address(), token(app, "content-admin"));
    }
  }

  private static String token(RunningApp app, String role) {
    return app.client().get("/dev/token?role=" + role + "&sub=" + Client.CALLER).body();
  }

  @Test
  void finds_the_document_without_a_fault() throws IOException, InterruptedException {
    Node.installed().tool("redocly", "lint", "--config", "redocly.yaml", DOCUMENT);
  }
}
