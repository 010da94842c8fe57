package daybreak.query.content;

import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.content.CardType;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads validated flashcards in the order of their ids. */
@Component
final class FlashcardReader implements Reader {

  private static final PageKey FIRST = PageKey.before("");

  private final Database database;

  FlashcardReader(@Qualifier("webDatabase") Database database) {
    this.database = database;
  }

  @QueryHandler
  Reading<Page<FlashcardView>> find(FindFlashcards query) {
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
