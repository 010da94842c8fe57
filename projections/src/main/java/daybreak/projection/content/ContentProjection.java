package daybreak.projection.content;

import daybreak.projection.platform.AllTotals;
import daybreak.projection.platform.Change;
import daybreak.projection.platform.Projection;
import daybreak.projection.platform.TableGroup;
import daybreak.schema.content.SearchLanguage;
import daybreak.schema.sql.Database;
import java.util.List;

/**
 * The bank's read tables and statistics, and those of lessons, which count in them: one projection,
 * so that one token tells how fresh a page is.
 */
public final class ContentProjection {

  /** The name of its token and its schema. */
  public static final String NAME = "content";

  private ContentProjection() {}

  /** All its tables, those of lessons given, and words found in the language. */
  public static Projection<Change<?>> of(
      Database database, TableGroup<Change<?>> lessons, SearchLanguage language) {
    return new Projection<>(
        NAME,
        List.of(
            new SubjectFold(database).into("subject"),
            new TopicFold(database).into("topic"),
            new QuestionFold(database).into("question", "question_tag"),
            new FlashcardFold(database).into("flashcard", "flashcard_tag"),
            new ExerciseFold(database).into("exercise"),
            lessons),
        new AllTotals<>(
            List.of(
                new ContentStats(database),
                new ListedTable(database, language),
                new TagCounts(database))));
  }
}
