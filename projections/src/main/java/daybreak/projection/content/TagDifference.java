package daybreak.projection.content;

import daybreak.projection.platform.Change;
import daybreak.schema.content.ContentKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many more questions and flashcards bear a tag, in a subject or in the whole bank. */
record TagDifference(Scoped scoped, int questions, int flashcards) {

  /** The scope that is the whole bank. */
  static final UUID BANK = new UUID(0, 0);

  /** The differences that a batch makes, in the order of their keys. */
  static Collection<TagDifference> of(List<Change<?>> changes) {
    Map<Scoped, TagDifference> all = new TreeMap<>(Scoped.ORDER);
    for (Change<?> change : changes) {
      if (change.after() instanceof ListedRow after) {
        add(all, (ListedRow) change.before(), -1);
        add(all, after, 1);
      }
    }
    all.values().removeIf(difference -> difference.questions == 0 && difference.flashcards == 0);
    return all.values();
  }

  private static void add(Map<Scoped, TagDifference> all, @Nullable ListedRow row, int sign) {
    if (row == null) {
      return;
    }
    Listing listing = row.listing();
    for (String tag : new HashSet<>(listing.tags())) {
      for (UUID scope : List.of(row.subject(), BANK)) {
        TagDifference one = one(new Scoped(scope, tag), listing.kind(), sign);
        all.merge(one.scoped, one, TagDifference::plus);
      }
    }
  }

  private static TagDifference one(Scoped scoped, ContentKind kind, int sign) {
    return kind == ContentKind.QUESTION
        ? new TagDifference(scoped, sign, 0)
        : new TagDifference(scoped, 0, sign);
  }

  private TagDifference plus(TagDifference more) {
    return new TagDifference(scoped, questions + more.questions, flashcards + more.flashcards);
  }

  /** Whether nothing may bear the tag afterwards. */
  boolean takes() {
    return questions < 0 || flashcards < 0;
  }

  /** A tag in a subject or in the whole bank. */
  record Scoped(UUID scope, String tag) {

    /** The one order in which rows are written, so that two writers never wait for each other. */
    static final Comparator<Scoped> ORDER =
        Comparator.comparing(Scoped::scope).thenComparing(Scoped::tag);
  }
}
