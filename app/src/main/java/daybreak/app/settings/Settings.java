package daybreak.app.settings;

import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.DatabaseRole;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set under {@code daybreak}; the defaults are in application.yml.
 *
 * @param tier which sides of the house this process runs
 * @param postgres the database server
 * @param connections how many connections each pool may hold, in the whole cluster
 * @param sampleBank whether a first start in the profile {@code local} imports the sample bank
 */
@ConfigurationProperties("daybreak")
public record Settings(
    Tier tier, Postgres postgres, ConnectionBudget connections, boolean sampleBank) {

  /**
   * The database server.
   *
   * @param dataDir the directory that keeps the data of the embedded server
   * @param passwords of the roles; those left out are derived from the administrator's
   */
  public record Postgres(Path dataDir, @DefaultValue Map<DatabaseRole, String> passwords) {}
}
