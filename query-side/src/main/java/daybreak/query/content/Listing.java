package daybreak.query.content;

import static java.util.Objects.requireNonNull;

import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.schema.content.ContentKind;
import daybreak.schema.content.ListedTerms;
import daybreak.schema.content.SearchLanguage;
import daybreak.schema.input.Texts;
import daybreak.schema.input.Values;
import daybreak.schema.input.Worded;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a query for a list of admins asks for, read from its parameters. */
final class Listing {

  private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

  private final ContentKind kind;
  private final @Nullable UUID subject;
  private final @Nullable UUID topic;
  private final List<String> states;
  private final @Nullable String tag;
  private final @Nullable String words;
  private final Instant since;
  private final PageRequest page;

  /** Reads and checks the parameters. */
  <E extends Worded> Listing(ListedQuery query, ContentKind kind, Class<E> states) {
    this.kind = kind;
    this.subject = query.subjectId();
    this.topic = query.topicId();
    this.states = states(query.state(), states);
    this.tag = tag(query.taggedWith());
    this.words = words(query.q());
    this.since = since(query.changedSince());
    this.page =
        PageRequest.of(
            query,
            "listed-" + kind,
            PageKey.LATEST,
            subject,
            topic,
            this.states,
            tag,
            words,
            since);
  }

  PageRequest page() {
    return page;
  }

  /** The call that answers the page. */
  Call call(Database database, ListStatements from, SearchLanguage language) {
    return narrowed(database, from, language)
        .bind("since", since)
        .bind("changed", page.after().moment())
        .bind("after", page.after().id())
        .bind("size", page.size());
  }

  private Call narrowed(Database database, ListStatements from, SearchLanguage language) {
    if (words != null) {
      return termed(database.call(from.found())).bind("language", language.name()).bind("q", words);
    }
    if (tag != null) {
      return termed(database.call(requireNonNull(from.tagged())));
    }
    return placed(database, from).bind("kind", kind.text()).array("states", "text", states);
  }

  private Call placed(Database database, ListStatements from) {
    if (topic != null) {
      return database.call(from.ofTopic()).bind("topic", topic).bind("subject", subject);
    }
    return subject == null
        ? database.call(from.all())
        : database.call(from.ofSubject()).bind("subject", subject);
  }

  private Call termed(Call call) {
    List<String> terms = new ArrayList<>();
    terms.add(kind.text());
    if (subject != null) {
      terms.add(ListedTerms.within(subject));
    }
    if (topic != null) {
      terms.add(ListedTerms.within(topic));
    }
    if (tag != null) {
      terms.add(ListedTerms.tagged(tag));
    }
    return call.array("terms", "text", terms)
        .array("states", "text", states.stream().map(ListedTerms::in).toList());
  }

  private static <E extends Worded> List<String> states(@Nullable String given, Class<E> type) {
    return given == null
        ? Arrays.stream(type.getEnumConstants()).map(Worded::text).toList()
        : Arrays.stream(given.split(",", -1))
            .map(word -> Values.word("state", word, type).text())
            .distinct()
            .toList();
  }

  private static @Nullable String tag(@Nullable String given) {
    return given == null ? null : Tag.name("tag", given);
  }

  /** From when on things were changed; from ever, if that is left out. */
  static Instant since(@Nullable String given) {
    return given == null ? EVER : Values.instant("changedSince", given);
  }

  /** The words to be found, if there are to be some. */
  static @Nullable String words(@Nullable String given) {
    if (given == null) {
      return null;
    }
    String words = Texts.strip(given);
    if (words.isEmpty()) {
      throw new InvalidInput("q", Code.BLANK, "must not be blank");
    }
    if (words.codePointCount(0, words.length()) > ChangedQuery.WORDS) {
      throw new InvalidInput(
          "q", Code.TOO_LONG, "must have at most " + ChangedQuery.WORDS + " characters");
    }
    return words;
  }
}
