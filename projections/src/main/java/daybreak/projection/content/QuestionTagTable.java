package daybreak.projection.content;

import daybreak.projection.platform.Change;
import daybreak.schema.content.ContentState;
import daybreak.schema.input.Tags;
import daybreak.schema.sql.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The table of each tag's questions; only rows that differ are written. */
final class QuestionTagTable {

  private final Database database;

  QuestionTagTable(Database database) {
    this.database = database;
  }

  void write(List<Change<QuestionRow>> changes) {
    List<Tagging> lost = new ArrayList<>();
    List<Tagging> got = new ArrayList<>();
    for (Change<QuestionRow> change : changes) {
      QuestionRow before = change.before();
      QuestionRow after = change.after();
      List<String> tagged = before == null ? List.of() : before.tags();
      boolean moved =
          before != null
              && (before.state() != after.state() || !before.topic().equals(after.topic()));
      add(lost, after, tagged, tag -> !after.tags().contains(tag));
      add(got, after, after.tags(), tag -> moved || !tagged.contains(tag));
    }
    delete(lost);
    insert(got);
  }

  private static void add(
      List<Tagging> taggings, QuestionRow row, List<String> tags, Predicate<String> which) {
    for (String tag : tags) {
      if (which.test(tag)) {
        taggings.add(new Tagging(Tags.id(tag), row.id(), row.topic(), row.state()));
      }
    }
  }

  private void delete(List<Tagging> taggings) {
    if (!taggings.isEmpty()) {
      taggings.sort(Tagging.BY_KEY);
      database
          .call(QuestionSql.UNTAG)
          .column("tag_id", "uuid", taggings, Tagging::tag)
          .column("question_id", "uuid", taggings, Tagging::question)
          .update();
    }
  }

  private void insert(List<Tagging> taggings) {
    if (!taggings.isEmpty()) {
      taggings.sort(Tagging.BY_KEY);
      database
          .call(QuestionSql.TAG)
          .column("tag_id", "uuid", taggings, Tagging::tag)
          .column("question_id", "uuid", taggings, Tagging::question)
          .column("topic_id", "uuid", taggings, Tagging::topic)
          .column("state", "text", taggings, tagging -> tagging.state().text())
          .update();
    }
  }

  private record Tagging(UUID tag, UUID question, UUID topic, ContentState state) {

    static final Comparator<Tagging> BY_KEY =
        Comparator.comparing(Tagging::tag).thenComparing(Tagging::question);
  }
}
