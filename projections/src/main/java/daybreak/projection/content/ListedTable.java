package daybreak.projection.content;

import static java.util.Objects.requireNonNull;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.SqlText;
import daybreak.projection.platform.Totals;
import daybreak.schema.content.ListedTerms;
import daybreak.schema.content.SearchLanguage;
import daybreak.schema.sql.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of what admins list: where and how each thing stands, who changed it last and when. */
final class ListedTable implements Totals<Change<?>> {

  private final Database database;
  private final SearchLanguage language;

  ListedTable(Database database, SearchLanguage language) {
    this.database = database;
    this.language = language;
  }

  @Override
  public List<String> tables() {
    return List.of("listed");
  }

  @Override
  public void add(List<Change<?>> changes) {
    List<Listed> listed =
        changes.stream()
            .filter(change -> change.after() instanceof ListedRow)
            .sorted(Change.BY_KEY)
            .map(Listed::of)
            .toList();
    if (!listed.isEmpty()) {
      write(listed);
    }
  }

  private void write(List<Listed> listed) {
    database
        .call(ListedSql.WRITE)
        .bind("language", language.name())
        .column("id", "uuid", listed, each -> each.row().id())
        .column("kind", "text", listed, each -> each.listing().kind().text())
        .column("subject_id", "uuid", listed, each -> each.row().subject())
        .column("topic_id", "uuid", listed, Listed::topic)
        .column("state", "text", listed, each -> each.listing().state())
        .column("terms", "text", listed, each -> SqlText.array(each.terms()))
        .column("text", "text", listed, each -> each.listing().words())
        .column("changed_at", "timestamptz", listed, Listed::at)
        .column("changed_by", "uuid", listed, Listed::by)
        .column("sequence_number", "bigint", listed, each -> each.row().sequenceNumber())
        .update();
  }

  private record Listed(ListedRow row, Listing listing, Instant at, @Nullable UUID by) {

    static Listed of(Change<?> change) {
      ListedRow row = (ListedRow) change.after();
      return new Listed(row, row.listing(), change.last().at(), change.last().by());
    }

    UUID topic() {
      return requireNonNull(row.topic());
    }

    List<String> terms() {
      return ListedTerms.of(
          listing.kind(), listing.state(), row.subject(), topic(), listing.tags());
    }
  }
}
