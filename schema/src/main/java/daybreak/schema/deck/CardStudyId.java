package daybreak.schema.deck;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.event.ExternalId;
import daybreak.schema.learner.LearnerId;
import java.util.UUID;

/** The identity of one learner's study of one card. */
public record CardStudyId(@JsonValue UUID value) {

  @JsonCreator
  public CardStudyId {}

  /** The one study that a learner can have of a card. */
  public static CardStudyId of(LearnerId learner, FlashcardId card) {
    return new CardStudyId(ExternalId.uuid("card-study", learner + "/" + card));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
