package daybreak.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.RunningApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The change of the keys that sign tokens, in a file of them, while several call at once. */
final class KeyRotationTest {

  private static final String JWT = "--spring.security.oauth2.resourceserver.jwt.";

  private final SigningKey old = SigningKey.named("old");
  private final SigningKey fresh = SigningKey.named("fresh");

  @TempDir private Path directory;

  @Test
  void keys_rotate_without_a_refused_request() throws IOException {
    show(old);
    try (RunningApp app = start();
        Callers callers = new Callers(app.client(), old)) {
      callers.awaitMore();
      assertThat(status(app, fresh)).isEqualTo(401);

      show(old, fresh);
      await().until(() -> status(app, fresh) == 200);
      callers.awaitMore();
      callers.change(fresh);
      callers.awaitMore();

      show(fresh);
      await().until(() -> status(app, old) == 401);
      callers.awaitMore();
      assertThat(callers.refused()).isEmpty();
    }
  }

  private RunningApp start() {
    return RunningApp.start(
        JWT + "jwk-set-uri=file:" + file(),
        JWT + "audiences=" + SigningKey.AUDIENCE,
        "--daybreak.tokens.issuer=" + SigningKey.ISSUER,
        "--daybreak.tokens.keys-read-every=2s");
  }

  /** Nobody reads half a file. */
  private void show(SigningKey... keys) throws IOException {
    Path written = directory.resolve("new.json");
    Files.writeString(written, SigningKey.setOf(keys));
    Files.move(written, file(), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path file() {
    return directory.resolve("keys.json");
  }

  private static int status(RunningApp app, SigningKey key) {
    return app.client().with(key.token()).get("/api/subjects").status();
  }
}
