package daybreak.schema.eventstore;

import daybreak.schema.content.SubjectEvent.SubjectRenamed;
import daybreak.schema.content.SubjectEvent.SubjectRetired;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicEvent.TopicRenamed;
import daybreak.schema.content.TopicEvent.TopicRetired;
import daybreak.schema.content.TopicId;
import daybreak.schema.event.Event;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which subjects and topics bear which titles, of all that is committed. What is retired bears none
 * any more. A title that nobody bears leads to who has borne it.
 */
public final class TitleBearers {

  private static final Set<Class<? extends Event>> GIVING_UP =
      Set.of(SubjectRenamed.class, SubjectRetired.class, TopicRenamed.class, TopicRetired.class);

  private final Database database;

  TitleBearers(Database database) {
    this.database = database;
  }

  /** The subject that a title leads to. */
  public Optional<Bearer> subject(String title) {
    return bearer(database.call(TitleSql.SUBJECT).bind("title", title));
  }

  /** The topic that a title leads to in a subject. */
  public Optional<Bearer> topic(SubjectId subject, String title) {
    return bearer(
        database.call(TitleSql.TOPIC).bind("subject", subject.toString()).bind("title", title));
  }

  private static Optional<Bearer> bearer(Call call) {
    return call.one(row -> new Bearer(row.uuid("aggregate_id"), row.booleanValue("borne")));
  }

  /**
   * Since when nothing has been renamed or retired: until then, what is known of titles stays
   * right.
   */
  public Premise unchanged() {
    return Unchanged.now(database, GIVING_UP);
  }

  /**
   * Who a title leads to.
   *
   * @param now whether it bears the title now, and has not only borne it
   */
  public record Bearer(UUID id, boolean now) {

    public SubjectId subject() {
      return new SubjectId(id);
    }

    public TopicId topic() {
      return new TopicId(id);
    }
  }
}
