package daybreak.schema.testing;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the tests' server is to be: an image's name, {@value #EMBEDDED} for the embedded server, or
 * {@value #AUTO} for a container where the image is at hand, and the embedded server else.
 */
record ServerChoice(String wish) {

  static final String SETTING = "daybreak.test.postgres-image";
  static final String AUTO = "auto";
  static final String EMBEDDED = "none";

  /** Matches every other wish. */
  static final String AN_IMAGE = "(?!(" + AUTO + "|" + EMBEDDED + ")$).+";

  /** Of the release that the embedded server is of. */
  private static final String IMAGE = "postgres:18";

  private static final Logger LOG = LoggerFactory.getLogger(ServerChoice.class);

  /** What the build was told. */
  static ServerChoice ofThisJvm() {
    return new ServerChoice(System.getProperty(SETTING, AUTO));
  }

  /** An image that was asked for is the server, or there is none. */
  KeptServer start(BuildProcess build) throws IOException {
    return switch (wish) {
      case EMBEDDED -> ServerAsProcess.start();
      case AUTO -> startWhatIsAtHand(build);
      default -> ServerInContainer.start(wish, build);
    };
  }

  private static KeptServer startWhatIsAtHand(BuildProcess build) throws IOException {
    try {
      if (ServerInContainer.isAtHand(IMAGE)) {
        return ServerInContainer.start(IMAGE, build);
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("The tests' server is the embedded one, since {} did not start", IMAGE, e);
    }
    return ServerAsProcess.start();
  }
}
