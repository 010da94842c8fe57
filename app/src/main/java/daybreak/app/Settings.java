package daybreak.app;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be set under {@code daybreak}; the defaults are in application.yml.
 *
 * @param tier which sides of the house this process runs
 * @param postgres the embedded server
 * @param sampleBank whether a first start in the profile {@code local} imports the sample bank
 */
@ConfigurationProperties("daybreak")
public record Settings(Tier tier, Postgres postgres, boolean sampleBank) {

  /**
   * The embedded server.
   *
   * @param dataDir the directory that keeps its data
   */
  public record Postgres(Path dataDir) {}
}
