package daybreak.query.deck;

import daybreak.query.platform.AsOf;
import daybreak.query.platform.FindAll;
import daybreak.query.platform.Page;
import daybreak.query.platform.PageKey;
import daybreak.query.platform.PageRequest;
import daybreak.query.platform.PageRows;
import daybreak.query.platform.Reading;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads decks as they stand for the caller at this moment. */
@Component
final class DeckReader {

  private static final PageKey FIRST = PageKey.before("");

  private final Database database;
  private final Clock clock;

  DeckReader(@Qualifier("webDatabase") Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Reading<Page<DeckView>> page(UUID caller, FindDecks query) {
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

  Reading<DeckStats> stats(UUID caller, List<UUID> ids) {
    List<Reading<Optional<DeckView>>> rows =
        call(DeckSql.STATS, caller)
            .array("ids", "uuid", ids)
            .list(row ->
                new Reading<>(
                    AsOf.of(row),
                    row.uuidOrNull("id") == null
                        ? Optional.empty()
                        : Optional.of(DeckView.of(row))));
    List<DeckView> decks = rows.stream().map(Reading::body).flatMap(Optional::stream).toList();
    return new Reading<>(rows.getFirst().asOf(), new DeckStats(decks));
  }

  Reading<Page<DeckSubjectView>> subjects(UUID caller, FindAll query) {
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

  /** A deck with its cards, the same for every caller. */
  Reading<WholeDeckView> whole(UUID deck) {
    return database
        .call(DeckSql.WITH_CARDS)
        .bind("deck", deck)
        .one(row -> Reading.shared(row, WholeDeckView::of))
        .orElseThrow(() -> new NotFound("deck", deck));
  }

  private Call call(NamedQuery statement, UUID caller) {
    return database.call(statement).bind("caller", caller).bind("now", clock.instant());
  }
}
