package daybreak.command.deck;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardStudyCommand.ReviewCard;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.Rating;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import daybreak.schema.learner.LearnerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review of a card.
 *
 * @param millis the time taken, if it is known
 */
record ReviewForm(
    @Field(required = true, as = Rating.class, example = "good") @Nullable String rating,
    @Field(least = 0, most = FieldReader.DAY_IN_MILLIS, example = "4000")
        @Nullable Integer millis) {

  ReviewCard command(LearnerId learner, FlashcardId card, Instant at) {
    FieldReader input = new FieldReader();
    Rating how = input.choice("rating", rating, Rating.class).orElse(Rating.GOOD);
    Long took =
        millis == null ? null : (long) input.number("millis", millis, 0, FieldReader.DAY_IN_MILLIS);
    return input.valid(new ReviewCard(CardStudyId.of(learner, card), learner, card, at, how, took));
  }
}
