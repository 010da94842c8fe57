package daybreak.query.content;

import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.schema.content.SearchLanguage;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Instant;
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
    PageRequest page = PageRequest.of(query, "listed-decks", PageKey.LATEST, subject, words, since);
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
      return placed(database, ListedDeckSql.FOUND, ListedDeckSql.FOUND_OF_SUBJECT)
          .bind("language", language.name())
          .bind("q", words);
    }
    return placed(database, ListedDeckSql.ALL, ListedDeckSql.OF_SUBJECT);
  }

  private Call placed(Database database, NamedQuery all, NamedQuery ofSubject) {
    return subject == null ? database.call(all) : database.call(ofSubject).bind("subject", subject);
  }
}
