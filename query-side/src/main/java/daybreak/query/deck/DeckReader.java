package daybreak.query.deck;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads decks as they stand for the caller at this moment. */
@Component
final class DeckReader implements Reader {

  private static final PageKey FIRST = PageKey.before("");
  private static final PageKey FIRST_CARD = PageKey.before("0");

  private final Database database;
  private final Clock clock;

  DeckReader(@Qualifier("webDatabase") Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @QueryHandler
  Reading<Page<DeckView>> find(FindDecks query, LearnerId caller) {
    PageRequest page = PageRequest.of(query, "decks", FIRST, query.subjectId());
    Call call =
        query.subjectId() == null
            ? call(DeckSql.ALL, caller)
            : call(DeckSql.OF_SUBJECT, caller).bind("subject", query.subjectId());
    return PageRows.page(
            call.bind("title", page.after().sort())
                .bind("after", page.after().id())
                .bind("size", page.size()),
            page,
            DeckView::of,
            DeckView::place)
        .orElseThrow();
  }

  @QueryHandler
  Reading<DeckStats> find(FindDeckStatistics query, LearnerId caller) {
    Call call = call(DeckSql.STATS, caller).array("ids", "uuid", query.ids());
    return PageRows.all(call, DeckView::of).orElseThrow().as((_, decks) -> new DeckStats(decks));
  }

  @QueryHandler
  Reading<DeckView> find(FindDeck query, LearnerId caller) {
    return call(DeckSql.ONE, caller)
        .bind("deck", query.id())
        .one(row -> new Reading<>(AsOf.of(row), DeckView.of(row)))
        .orElseThrow(() -> new NotFound("deck", query.id()));
  }

  @QueryHandler
  Reading<Page<DeckCardView>> find(FindDeckCards query, LearnerId caller) {
    UUID deck = query.deck();
    PageRequest page = PageRequest.of(query.paging(), "deck-cards", FIRST_CARD, deck);
    Call call =
        database
            .call(DeckCardSql.CARDS)
            .bind("caller", caller.value())
            .bind("deck", deck)
            .bind("slot", page.after().number())
            .bind("size", page.size());
    return PageRows.page(call, page, DeckCardView::of, DeckCardView::place)
        .orElseThrow(() -> new NotFound("deck", deck));
  }

  @QueryHandler
  Reading<Page<DeckSubjectView>> find(FindDeckSubjects query, LearnerId caller) {
    PageRequest page = PageRequest.of(query, "deck-subjects", FIRST);
    return PageRows.page(
            call(DeckSql.SUBJECTS, caller)
                .bind("after", page.after().id())
                .bind("size", page.size()),
            page,
            DeckSubjectView::of,
            DeckSubjectView::place)
        .orElseThrow();
  }

  @QueryHandler
  Reading<WholeDeckView> find(FindAuthoredDeck query) {
    return database
        .call(DeckSql.WITH_CARDS)
        .bind("deck", query.id())
        .one(row -> Reading.shared(row, WholeDeckView::of))
        .orElseThrow(() -> new NotFound("deck", query.id()));
  }

  private Call call(NamedQuery statement, LearnerId caller) {
    return database.call(statement).bind("caller", caller.value()).bind("now", clock.instant());
  }
}
