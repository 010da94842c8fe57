package daybreak.schema.eventstore;

import daybreak.schema.content.SubjectId;
import daybreak.schema.deck.DeckEvent.DeckFilled;
import daybreak.schema.sql.Database;
import java.util.Set;

/**
 * No deck of a subject has been given other cards. What is done to decks of other subjects
 * meanwhile is no hindrance.
 *
 * @param since the log's last position when they were looked at
 */
record NoDeckFilled(SubjectId subject, long since) implements Premise {

  private static final Set<String> KINDS = Set.of(EventTypes.wireName(DeckFilled.class).value());

  @Override
  public Set<String> kinds() {
    return KINDS;
  }

  @Override
  public boolean holds(Database database) {
    return !database
        .call(HeldDeckSql.FILLED)
        .bind("subject", subject.value())
        .bind("since", since)
        .single(row -> row.booleanValue("filled"));
  }
}
