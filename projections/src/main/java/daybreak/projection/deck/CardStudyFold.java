package daybreak.projection.deck;

import daybreak.projection.learner.Place;
import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyEvent;
import daybreak.schema.deck.CardStudyEvent.CardResumed;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.CardSuspended;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.input.Worded;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Studies of cards. */
final class CardStudyFold extends Fold<CardStudyEvent, CardStudyRow> {

  /** The state of a card of which no review counts. */
  private static final String NEW = "new";

  private final Database database;
  private final Map<UUID, Place> places;

  /**
   * @param places of cards that have been moved: what is studied of them from now on begins there
   */
  CardStudyFold(Database database, Map<UUID, Place> places) {
    super(CardStudyEvent.class);
    this.database = database;
    this.places = places;
  }

  @Override
  protected List<CardStudyRow> load(Collection<UUID> aggregates) {
    return database
        .call(CardStudySql.LOAD)
        .array("ids", "uuid", aggregates)
        .list(CardStudyFold::stored);
  }

  private static CardStudyRow stored(Row row) {
    return new CardStudyRow(
        row.uuid("study_id"),
        row.uuid("learner_id"),
        row.uuid("card_id"),
        new Place(row.uuid("subject_id"), row.uuid("topic_id")),
        memory(row),
        row.intValue("reviews"),
        row.instantOrNull("last_reviewed_at"),
        row.booleanValue("suspended"),
        row.longValue("sequence_number"));
  }

  private static @Nullable CardMemory memory(Row row) {
    String state = row.text("state");
    return state.equals(NEW)
        ? null
        : new CardMemory(
            Worded.of(MemoryState.class, state),
            row.intOrNull("step"),
            row.doubleValue("stability"),
            row.doubleValue("difficulty"),
            row.instant("due_at"));
  }

  @Override
  protected CardStudyRow apply(@Nullable CardStudyRow row, CardStudyEvent event, long sequence) {
    return switch (event) {
      case CardReviewed reviewed ->
          row == null
              ? CardStudyRow.reviewed(
                  reviewed, where(reviewed.card(), reviewed.subject(), reviewed.topic()), sequence)
              : row.reviewed(reviewed, sequence);
      case ReviewUndone undone -> existing(row).undone(undone, sequence);
      case CardSuspended suspended ->
          row == null
              ? CardStudyRow.suspended(
                  suspended,
                  where(suspended.card(), suspended.subject(), suspended.topic()),
                  sequence)
              : row.aside(true, sequence);
      case CardResumed _ -> existing(row).aside(false, sequence);
    };
  }

  private Place where(FlashcardId card, SubjectId subject, TopicId topic) {
    return places.getOrDefault(card.value(), new Place(subject.value(), topic.value()));
  }

  @Override
  protected void write(List<Change<CardStudyRow>> changes) {
    List<CardStudyRow> rows = changes.stream().map(Change::after).toList();
    database
        .call(CardStudySql.WRITE)
        .column("learner_id", "uuid", rows, CardStudyRow::learner)
        .column("card_id", "uuid", rows, CardStudyRow::card)
        .column("study_id", "uuid", rows, CardStudyRow::id)
        .column("subject_id", "uuid", rows, row -> row.where().subject())
        .column("topic_id", "uuid", rows, row -> row.where().topic())
        .column("state", "text", rows, CardStudyFold::state)
        .column("step", "int", rows, ofMemory(CardMemory::step))
        .column("stability", "float8", rows, ofMemory(CardMemory::stability))
        .column("difficulty", "float8", rows, ofMemory(CardMemory::difficulty))
        .column("reviews", "int", rows, CardStudyRow::reviews)
        .column("due_at", "timestamptz", rows, ofMemory(CardMemory::due))
        .column("last_reviewed_at", "timestamptz", rows, CardStudyRow::lastReviewedAt)
        .column("suspended", "boolean", rows, CardStudyRow::suspended)
        .column("sequence_number", "bigint", rows, CardStudyRow::sequenceNumber)
        .update();
  }

  private static String state(CardStudyRow row) {
    CardMemory memory = row.memory();
    return memory == null ? NEW : memory.state().text();
  }

  private static Function<CardStudyRow, @Nullable Object> ofMemory(
      Function<CardMemory, ? extends @Nullable Object> part) {
    return row -> {
      CardMemory memory = row.memory();
      return memory == null ? null : part.apply(memory);
    };
  }
}
