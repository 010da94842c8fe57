package daybreak.load.journey;

import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pace;

import daybreak.load.content.SyntheticBank;
import io.gatling.javaapi.core.ChainBuilder;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;

/** A content admin who imports some hundred new questions, and half a minute later again. */
final class Importing {

  private static final int QUESTIONS = 500;
  private static final int TEXT_LENGTH = 250;
  private static final Duration EVERY = Duration.ofSeconds(30);

  private Importing() {}

  static ChainBuilder of(Asking asking, Tokens tokens, Duration whole) {
    ChainBuilder upload =
        asking.lines(
            "import of " + QUESTIONS + " questions", "/api/content/import", _ -> questions());
    return exec(session -> session.set(Asking.TOKEN, tokens.admin()))
        .exec(during(whole).on(pace(EVERY), upload));
  }

  private static String questions() {
    String name = UUID.randomUUID().toString();
    return new SyntheticBank(name, QUESTIONS, TEXT_LENGTH)
        .lines()
        .collect(Collectors.joining("\n"));
  }
}
