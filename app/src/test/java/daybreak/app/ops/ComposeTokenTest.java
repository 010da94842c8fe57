package daybreak.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daybreak.app.testing.RunningApp;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the two scripts beside the compose file make. A build of CI never leaves this out. */
final class ComposeTokenTest {

  private static final String JWT = "--spring.security.oauth2.resourceserver.jwt.";
  private static final boolean NEEDED = "true".equals(System.getenv("CI"));

  @TempDir private Path directory;

  @BeforeEach
  void copy() throws IOException, InterruptedException {
    assumeTrue(NEEDED || hasOpenssl(), "The scripts are not tried without openssl");
    for (String file : List.of("prepare", "token", ".env.example")) {
      Path _ = Files.copy(OpsFiles.OPS.resolve("compose").resolve(file), directory.resolve(file));
    }
    String _ = output("prepare");
  }

  private static boolean hasOpenssl() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "openssl")));
  }

  @Test
  void every_password_is_filled_in_differs_and_stays() throws IOException, InterruptedException {
    List<String> passwords = passwords();
    assertThat(passwords)
        .hasSizeGreaterThan(8)
        .doesNotHaveDuplicates()
        .allSatisfy(password -> assertThat(password).hasSizeGreaterThan(40));
    String _ = output("prepare");
    assertThat(passwords()).isEqualTo(passwords);
  }

  private List<String> passwords() throws IOException {
    return Files.readAllLines(directory.resolve(".env")).stream()
        .filter(line -> line.contains("_PASSWORD="))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .toList();
  }

  @Test
  void a_process_takes_the_tokens_that_are_printed() throws IOException, InterruptedException {
    try (RunningApp app =
        RunningApp.start(
            JWT + "public-key-location=file:" + directory.resolve("signer.pem"),
            JWT + "audiences=daybreak",
            "--daybreak.tokens.issuer=https://tokens.example")) {
      assertThat(status(app, "learner")).isEqualTo(200);
      assertThat(status(app, "analyst")).isEqualTo(403);
    }
  }

  private int status(RunningApp app, String role) throws IOException, InterruptedException {
    String token = output("token", role).strip();
    return app.client().with(token).get("/api/past-tests").status();
  }

  /** What a script prints; what it says of its progress is left aside. */
  private String output(String script, String... arguments)
      throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of("sh", directory.resolve(script).toString()), Stream.of(arguments))
                    .toList())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(script).isZero();
    return Files.readString(output);
  }
}
