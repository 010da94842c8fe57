package daybreak.app.settings;

import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Logins;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set under {@code daybreak}; the defaults are in application.yml. IDEs show what is
 * said of a setting as plain text.
 *
 * @param tier which sides of the house this process runs
 * @param postgres the database server
 * @param connections how many connections each pool may hold, in the whole cluster
 * @param sampleBank whether a first start in the profile local takes in the sample bank
 */
@ConfigurationProperties("daybreak")
public record Settings(
    Tier tier, Postgres postgres, ConnectionBudget connections, boolean sampleBank) {

  /**
   * The database server.
   *
   * @param dataDir the directory that keeps the data of the embedded server
   * @param directUrl where the server itself is, if the data source leads through a pooler
   * @param adminUrl where migrations go, if not there
   * @param passwords of the roles; those left out are derived from the administrator's
   * @param nextPasswords what some of them will be, or are already
   * @param preparedStatements whether they are used on the pools' connections
   * @param startLimit how long a start waits for the server to take its roles' passwords, and for a
   *     schema that is new enough
   */
  public record Postgres(
      Path dataDir,
      @Nullable String directUrl,
      @Nullable String adminUrl,
      @DefaultValue Map<DatabaseRole, String> passwords,
      @DefaultValue Map<DatabaseRole, String> nextPasswords,
      PreparedStatements preparedStatements,
      Duration startLimit) {

    /**
     * How the roles log in.
     *
     * @param administrator the password to derive from what is left out, if there is one
     */
    public Logins logins(@Nullable String administrator) {
      return Logins.derivedFrom(administrator, passwords).changingTo(nextPasswords);
    }
  }
}
