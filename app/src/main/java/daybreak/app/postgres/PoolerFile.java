package daybreak.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.Patience;
import daybreak.schema.sql.PoolTier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * PgBouncer's configuration that fits a {@link ConnectionBudget}: a pool for each tier's role, none
 * larger than the tier's share. It follows from its arguments alone.
 */
public final class PoolerFile {

  /** Those whose connections the pooler lends out; the others are direct. */
  static final List<PoolTier> TIERS = List.of(PoolTier.WEB, PoolTier.WORKER, PoolTier.SYSTEM);

  private static final String TEMPLATE = read("pgbouncer.ini");
  private static final String QUERY_WAIT_SECONDS =
      BigDecimal.valueOf(Patience.POOLER.toMillis(), 3).stripTrailingZeros().toPlainString();

  private PoolerFile() {}

  /**
   * The file's text.
   *
   * @param pooledUrl where processes find the pooler
   * @param directUrl the server that it leads to
   */
  public static String text(ConnectionBudget budget, String pooledUrl, String directUrl) {
    PoolerRoute route = PoolerRoute.between(pooledUrl, directUrl);
    return TEMPLATE
        .replace("{database}", route.database())
        .replace("{host}", route.host())
        .replace("{port}", route.port())
        .replace("{listen-port}", route.listenPort())
        .replace("{users}", users(budget))
        .replace("{largest}", largest(budget))
        .replace("{query-wait}", QUERY_WAIT_SECONDS);
  }

  private static String users(ConnectionBudget budget) {
    return TIERS.stream()
        .map(tier -> tier.role().roleName() + " = max_user_connections=" + budget.of(tier))
        .collect(Collectors.joining("\n"));
  }

  private static String largest(ConnectionBudget budget) {
    return TIERS.stream().map(budget::of).max(Comparator.naturalOrder()).orElseThrow().toString();
  }

  private static String read(String template) {
    try (InputStream text =
        Objects.requireNonNull(PoolerFile.class.getResourceAsStream(template), template)) {
      return new String(text.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
