package daybreak.projection.content;

import daybreak.projection.platform.Fold;
import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The bank's read tables and statistics, and those of other capabilities that count in them or are
 * read beside them: one projection, so that one token tells how fresh a page is.
 */
public final class ContentProjection implements Follower {

  /** The name of its token. */
  public static final String NAME = "content";

  private final List<Fold<?, ?>> folds;
  private final Map<Class<?>, Fold<?, ?>> foldOf = new HashMap<>();
  private final ContentStats stats;

  /** The bank's folds, then others, in the order in which every batch writes their tables. */
  public ContentProjection(Database database, Fold<?, ?>... others) {
    this.folds =
        Stream.concat(
                Stream.of(
                    new SubjectFold(database),
                    new TopicFold(database),
                    new QuestionFold(database),
                    new FlashcardFold(database),
                    new ExerciseFold(database)),
                Stream.of(others))
            .toList();
    this.folds.forEach(fold -> fold.events().forEach(event -> foldOf.put(event, fold)));
    this.stats = new ContentStats(database);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void apply(List<LoggedEvent> batch) {
    Map<Fold<?, ?>, List<LoggedEvent>> parts = byFold(batch);
    Tally tally = new Tally();
    for (Fold<?, ?> fold : folds) {
      List<LoggedEvent> part = parts.get(fold);
      if (part != null) {
        tally.add(fold.project(part));
      }
    }
    stats.add(tally);
  }

  private Map<Fold<?, ?>, List<LoggedEvent>> byFold(List<LoggedEvent> batch) {
    Map<Fold<?, ?>, List<LoggedEvent>> parts = new LinkedHashMap<>();
    for (LoggedEvent logged : batch) {
      Fold<?, ?> fold = foldOf.get(logged.type());
      if (fold != null) {
        parts.computeIfAbsent(fold, _ -> new ArrayList<>(batch.size())).add(logged);
      }
    }
    return parts;
  }
}
