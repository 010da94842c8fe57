package daybreak.projection.content;

import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.Collection;

/** The statistics of subjects and topics, kept by differences. */
final class ContentStats {

  private final Database database;

  ContentStats(Database database) {
    this.database = database;
  }

  /** Adds a batch's differences, in two writes; a subject or topic not seen before gets a row. */
  void add(Tally tally) {
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
