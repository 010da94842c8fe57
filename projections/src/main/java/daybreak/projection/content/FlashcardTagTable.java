package daybreak.projection.content;

import daybreak.projection.platform.Change;
import daybreak.schema.content.CardType;
import daybreak.schema.input.Tags;
import daybreak.schema.sql.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of each tag's validated flashcards; only rows that differ are written. */
final class FlashcardTagTable {

  private final Database database;

  FlashcardTagTable(Database database) {
    this.database = database;
  }

  void write(List<Change<FlashcardRow>> changes) {
    List<Tagging> lost = new ArrayList<>();
    List<Tagging> got = new ArrayList<>();
    for (Change<FlashcardRow> change : changes) {
      Set<Tagging> before = taggings(change.before());
      Set<Tagging> after = taggings(change.after());
      before.stream().filter(tagging -> !after.contains(tagging)).forEach(lost::add);
      after.stream().filter(tagging -> !before.contains(tagging)).forEach(got::add);
    }
    delete(lost);
    insert(got);
  }

  private static Set<Tagging> taggings(@Nullable FlashcardRow row) {
    if (row == null || row.listedUnder().isEmpty()) {
      return Set.of();
    }
    Set<Tagging> taggings = new LinkedHashSet<>();
    for (String tag : row.listedUnder()) {
      taggings.add(new Tagging(Tags.id(tag), row.cardType(), row.id(), row.subject(), row.topic()));
    }
    return taggings;
  }

  private void delete(List<Tagging> taggings) {
    if (!taggings.isEmpty()) {
      taggings.sort(Tagging.BY_KEY);
      database
          .call(FlashcardSql.UNTAG)
          .column("tag_id", "uuid", taggings, Tagging::tag)
          .column("card_type", "text", taggings, tagging -> tagging.cardType().text())
          .column("flashcard_id", "uuid", taggings, Tagging::flashcard)
          .update();
    }
  }

  private void insert(List<Tagging> taggings) {
    if (!taggings.isEmpty()) {
      taggings.sort(Tagging.BY_KEY);
      database
          .call(FlashcardSql.TAG)
          .column("tag_id", "uuid", taggings, Tagging::tag)
          .column("card_type", "text", taggings, tagging -> tagging.cardType().text())
          .column("flashcard_id", "uuid", taggings, Tagging::flashcard)
          .column("subject_id", "uuid", taggings, Tagging::subject)
          .column("topic_id", "uuid", taggings, Tagging::topic)
          .update();
    }
  }

  private record Tagging(UUID tag, CardType cardType, UUID flashcard, UUID subject, UUID topic) {

    static final Comparator<Tagging> BY_KEY =
        Comparator.comparing(Tagging::tag)
            .thenComparing(Tagging::cardType)
            .thenComparing(Tagging::flashcard);
  }
}
