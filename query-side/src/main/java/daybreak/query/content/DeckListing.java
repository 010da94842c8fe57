package daybreak.query.content;

import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.schema.content.SearchLanguage;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a query for decks asks for, read from its parameters. */
record DeckListing(
    @Nullable UUID subject, @Nullable String words, Instant since, PageRequest page) {

  /** Reads and checks the parameters. */
  static DeckListing of(FindAuthoredDecks query) {
    UUID subject = query.subjectId();
    String words = Listing.words(query.q());
    Instant since = Listing.since(query.changedSince());
    PageRequest page =
        PageRequest.of(query, "listed-decks", PageKey.LATEST, subject, words, since);
    return new DeckListing(subject, words, since, page);
  }

  /** The call that answers the page. */
  Call call(Database database, SearchLanguage language) {
    return narrowed(database, language)
        .bind("since", since)
        .bind("changed", page.after().moment())
        .bind("after", page.after().id())
        .bind("size", page.size());
  }

  private Call narrowed(Database database, SearchLanguage language) {
    if (words != null) {
      return database
          .call(ListedDeckSql.FOUND)
          .bind("language", language.name())
          .bind("q", words)
          .array("subjects", "uuid", subject == null ? List.of() : List.of(subject));
    }
    return subject == null
        ? database.call(ListedDeckSql.ALL)
        : database.call(ListedDeckSql.OF_SUBJECT).bind("subject", subject);
  }
}
