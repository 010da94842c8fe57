package daybreak.query.content;

import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.http.Parameters;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.content.CardType;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads validated flashcards in the order of their ids, and some by these. */
@Component
final class FlashcardReader implements Reader {

  private static final PageKey FIRST = PageKey.before("");
  private static final int MOST_IDS = 100;

  private final Database database;

  FlashcardReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<FlashcardView> find(FindFlashcard query) {
    return database
        .call(FlashcardSql.ONE)
        .bind("flashcard", query.id())
        .one(row -> Reading.shared(row, FlashcardView::of))
        .orElseThrow(() -> new NotFound("flashcard", query.id()));
  }

  @QueryHandler
  Reading<Page<FlashcardView>> find(FindFlashcards query) {
    return query.ids() == null ? page(query) : asked(query, query.ids());
  }

  private Reading<Page<FlashcardView>> asked(FindFlashcards query, String ids) {
    if (!query.equals(new FindFlashcards(null, null, null, null, ids, null, null))) {
      throw new InvalidInput(
          "ids", Code.CONFLICTING, "must be left out where anything else is given");
    }
    Call call =
        database
            .call(FlashcardSql.OF_IDS)
            .array("ids", "uuid", Parameters.uuids("ids", ids, MOST_IDS));
    return PageRows.all(call, FlashcardView::of)
        .orElseThrow()
        .as((_, cards) -> new Page<>(cards, null));
  }

  private Reading<Page<FlashcardView>> page(FindFlashcards query) {
    UUID tag = query.tag() == null ? null : Tag.id(query.tag());
    PageRequest page =
        PageRequest.of(
            query, "flashcards", FIRST, query.subjectId(), query.topicId(), query.cardType(), tag);
    Call call =
        narrowed(query, tag)
            .array("types", "text", types(query.cardType()))
            .bind("after", page.after().id())
            .bind("size", page.size());
    return PageRows.page(call, page, FlashcardView::of, FlashcardView::place).orElseThrow();
  }

  private Call narrowed(FindFlashcards query, @Nullable UUID tag) {
    FlashcardScope place = FlashcardScope.of(query);
    return tag == null
        ? place.bind(database.call(place.untagged), query)
        : place.bind(database.call(place.tagged), query).bind("tag", tag);
  }

  private static List<String> types(@Nullable CardType only) {
    Stream<CardType> types = only == null ? Stream.of(CardType.values()) : Stream.of(only);
    return types.map(CardType::text).toList();
  }
}
