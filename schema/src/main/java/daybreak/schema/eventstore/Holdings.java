package daybreak.schema.eventstore;

import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.freshness.Positions;
import daybreak.schema.problem.HeldContent;
import daybreak.schema.sql.Database;
import java.util.HashMap;
import java.util.Map;

/**
 * What subjects and topics hold that is live, of all that is committed. Who asks rests on it: the
 * work of this thread is committed only where nothing has come in since.
 */
public final class Holdings {

  private final Database database;

  Holdings(Database database) {
    this.database = database;
  }

  /** What the topics of a subject hold, and how many of its decks hold cards. */
  public HeldContent of(SubjectId subject) {
    CommandWork.restOn(new NoDeckFilled(subject, Positions.head(database)));
    int decks =
        database
            .call(HeldDeckSql.LIVE)
            .bind("subject", subject.value())
            .bind("most", HeldContent.MOST)
            .single(row -> row.intValue("number"));
    return in(Area.of(subject), decks);
  }

  /** What a topic of a subject holds. */
  public HeldContent of(SubjectId subject, TopicId topic) {
    return in(Area.of(subject, topic), 0);
  }

  private HeldContent in(Area area, int decks) {
    CommandWork.restOn(new StillEmpty(area, Positions.head(database)));
    Map<String, Integer> live = new HashMap<>();
    area.in(database.call(HoldingSql.LIVE))
        .bind("most", HeldContent.MOST)
        .list(row -> Map.entry(row.text("name"), row.intValue("number")))
        .forEach(kind -> live.put(kind.getKey(), kind.getValue()));
    return new HeldContent(
        live.getOrDefault("question", 0),
        live.getOrDefault("flashcard", 0),
        live.getOrDefault("exercise", 0),
        live.getOrDefault("lesson", 0),
        decks);
  }
}
