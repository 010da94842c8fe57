package daybreak.projection.content;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Totals;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.Collection;
import java.util.List;

/** How many questions and flashcards bear each tag, kept by differences. */
final class TagCounts implements Totals<Change<?>> {

  private final Database database;

  TagCounts(Database database) {
    this.database = database;
  }

  @Override
  public List<String> tables() {
    return List.of("tag_count");
  }

  /** A tag not seen before gets a row; one that nothing bears any more loses it. */
  @Override
  public void add(List<Change<?>> changes) {
    Collection<TagDifference> differences = TagDifference.of(changes);
    if (differences.isEmpty()) {
      return;
    }
    call(TagCountSql.ADD, differences)
        .column("questions", "int", differences, TagDifference::questions)
        .column("flashcards", "int", differences, TagDifference::flashcards)
        .update();
    List<TagDifference> taking = differences.stream().filter(TagDifference::takes).toList();
    if (!taking.isEmpty()) {
      call(TagCountSql.FORGET, taking).update();
    }
  }

  private Call call(NamedQuery statement, Collection<TagDifference> differences) {
    return database
        .call(statement)
        .column("scope_id", "uuid", differences, each -> each.scoped().scope())
        .column("tag", "text", differences, each -> each.scoped().tag());
  }
}
