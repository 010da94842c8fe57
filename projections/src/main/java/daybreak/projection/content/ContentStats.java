package daybreak.projection.content;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Totals;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.Collection;
import java.util.List;

/** The statistics of subjects and topics, kept by differences. */
final class ContentStats implements Totals<Change<?>> {

  private final Database database;

  ContentStats(Database database) {
    this.database = database;
  }

  @Override
  public List<String> tables() {
    return List.of("subject_content_stats", "topic_content_stats");
  }

  /** A subject or topic not seen before gets a row. */
  @Override
  public void add(List<Change<?>> changes) {
    Tally tally = Tally.of(changes);
    if (!tally.subjects().isEmpty()) {
      add(ContentStatsSql.ADD_TO_SUBJECTS, tally.subjects()).update();
    }
    if (!tally.topics().isEmpty()) {
      add(ContentStatsSql.ADD_TO_TOPICS, tally.topics())
          .column("subject_id", "uuid", tally.topics(), Counts::subject)
          .update();
    }
  }

  private Call add(NamedQuery statement, Collection<Counts> differences) {
    Call call =
        database
            .call(statement)
            .column("id", "uuid", differences, Counts::owner)
            .column("changed_at", "timestamptz", differences, Counts::changedAt);
    for (Count count : Count.values()) {
      call = call.column(count.text(), "bigint", differences, counts -> counts.get(count));
    }
    return call;
  }
}
