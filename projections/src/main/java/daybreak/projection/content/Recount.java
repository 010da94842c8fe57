package daybreak.projection.content;

import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares the statistics of one subject, its topics and its tags with a count of the rows
 * themselves.
 */
final class Recount {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Database database;

  Recount(Database database) {
    this.database = database;
  }

  /** The subject after the one given, or the first. */
  Optional<UUID> subjectAfter(@Nullable UUID subject) {
    return database
        .call(ReconciliationSql.NEXT_SUBJECT)
        .bind("after", subject == null ? BEFORE_ALL : subject)
        .one(row -> row.uuid("id"));
  }

  /** How many counts of the subject, its topics and its tags differ from what there is. */
  int differences(UUID subject) {
    Map<UUID, Counts> said = new HashMap<>();
    Map<UUID, Counts> recounted = new HashMap<>();
    Counts sum = new Counts(subject, subject);
    for (Line line : lines(subject)) {
      (line.recounted() ? recounted : said).put(line.counts().owner(), line.counts());
      if (line.recounted()) {
        sum.add(line.counts());
      }
    }
    recounted.put(subject, sum);
    return differences(said, recounted) + tags(subject);
  }

  private int tags(UUID subject) {
    return database
        .call(ReconciliationSql.RECOUNT_TAGS)
        .bind("subject", subject)
        .single(row -> row.intValue("differences"));
  }

  /** What is missing on one side is taken for zeros. */
  private static int differences(Map<UUID, Counts> said, Map<UUID, Counts> recounted) {
    Set<UUID> owners = new HashSet<>(said.keySet());
    owners.addAll(recounted.keySet());
    return owners.stream()
        .mapToInt(owner -> {
          Counts none = new Counts(owner, owner);
          return said.getOrDefault(owner, none).differences(recounted.getOrDefault(owner, none));
        })
        .sum();
  }

  private List<Line> lines(UUID subject) {
    return database.call(ReconciliationSql.RECOUNT).bind("subject", subject).list(Recount::line);
  }

  private static Line line(Row row) {
    UUID owner = row.uuid("id");
    Counts counts = new Counts(owner, owner);
    for (Count count : Count.values()) {
      counts.add(count, row.longValue(count.text()));
    }
    return new Line(row.booleanValue("recounted"), counts);
  }

  private record Line(boolean recounted, Counts counts) {}
}
