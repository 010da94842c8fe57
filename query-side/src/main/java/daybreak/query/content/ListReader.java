package daybreak.query.content;

import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.content.ContentKind;
import daybreak.schema.content.ContentState;
import daybreak.schema.content.ExerciseState;
import daybreak.schema.content.SearchLanguage;
import daybreak.schema.lesson.LessonState;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads what admins list, what was changed last first. */
@Component
final class ListReader implements Reader {

  private final Database database;
  private final SearchLanguage language;

  ListReader(
      @Qualifier("webDatabase") Database database,
      @Value("${daybreak.content.search-language:simple}") String language) {
    this.database = database;
    this.language = new SearchLanguage(language);
  }

  @QueryHandler
  Reading<ListedPage<WholeQuestionView>> find(FindAuthoredQuestions query) {
    Listing list = new Listing(query, ContentKind.QUESTION, ContentState.class);
    return page(list, ListedSql.QUESTIONS, WholeQuestionView::of, WholeQuestionView::place);
  }

  @QueryHandler
  Reading<ListedPage<WholeFlashcardView>> find(FindAuthoredFlashcards query) {
    Listing list = new Listing(query, ContentKind.FLASHCARD, ContentState.class);
    return page(list, ListedSql.FLASHCARDS, WholeFlashcardView::of, WholeFlashcardView::place);
  }

  @QueryHandler
  Reading<ListedPage<ListedLessonView>> find(FindAuthoredLessons query) {
    Listing list = new Listing(query, ContentKind.LESSON, LessonState.class);
    return page(list, ListedSql.LESSONS, ListedLessonView::of, ListedLessonView::place);
  }

  @QueryHandler
  Reading<ListedPage<WholeExerciseView>> find(FindAuthoredExercises query) {
    Listing list = new Listing(query, ContentKind.EXERCISE, ExerciseState.class);
    return page(list, ListedSql.EXERCISES, WholeExerciseView::of, WholeExerciseView::place);
  }

  @QueryHandler
  Reading<ListedPage<ListedDeckView>> find(FindAuthoredDecks query) {
    DeckListing list = DeckListing.of(query);
    return page(
        list.call(database, language), list.page(), ListedDeckView::of, ListedDeckView::place);
  }

  private <T> Reading<ListedPage<T>> page(
      Listing list, ListStatements from, Function<Row, T> item, Function<T, PageKey> place) {
    return page(list.call(database, from, language), list.page(), item, place);
  }

  private static <T> Reading<ListedPage<T>> page(
      Call call, PageRequest page, Function<Row, T> item, Function<T, PageKey> place) {
    return PageRows.counted(call, page, item, place, row -> row.booleanValue("partial") ? 1 : 0)
        .map(reading -> reading.as((_, counted) -> ListedPage.of(counted)))
        .orElseThrow();
  }
}
