package daybreak.app.clients;

import daybreak.app.testing.Client;
import daybreak.app.testing.RunningApp;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A front end's client, generated from the API document and checked by the strictest compiler. */
final class TypeScriptClientTest {

  private static final String DOCUMENT = "../../../docs/openapi.json";

  @Test
  void does_the_front_ends_session() throws IOException, InterruptedException {
    Node node = Node.installed();
    node.tool("openapi-typescript", DOCUMENT, "--output", "api.d.ts");
    node.tool("tsc", "--project", "tsconfig.json");
    try (RunningApp app = RunningApp.start("--spring.profiles.active=local")) {
      String token = app.client().get("/dev/token?role=learner&sub=" + Client.CALLER).body();
      node.script("out/session.js", app.address(), token);
    }
  }

  @Test
  void finds_the_document_without_a_fault() throws IOException, InterruptedException {
    Node.installed().tool("redocly", "lint", "--config", "redocly.yaml", DOCUMENT);
  }
}
