package daybreak.command.imports.activity;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardStudyCommand.ImportReview;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.Rating;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import daybreak.schema.learner.LearnerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card reviewed.
 *
 * @param card the flashcard's external id
 * @param rating 1 (again) to 4 (easy)
 */
record ReviewLine(
    @Nullable String learner,
    @Field(required = true, least = 1, most = ActivityLine.ID) @Nullable String card,
    @Nullable String at,
    @Field(required = true, least = 1, most = 4) @Nullable Integer rating,
    @Field(least = 0, most = FieldReader.DAY_IN_MILLIS) @Nullable Integer millis)
    implements ActivityLine {

  @Override
  public PastActivity activity(Instant now) {
    FieldReader input = new FieldReader();
    LearnerId who = ActivityLine.learner(input, learner);
    FlashcardId what = new FlashcardId(ActivityLine.id(input, "flashcard", "card", card));
    CardStudyId study = CardStudyId.of(who, what);
    ImportReview command =
        new ImportReview(
            study,
            who,
            what,
            ActivityLine.at(input, at, now),
            rating(input),
            ActivityLine.millis(input, "millis", millis));
    return input.valid(new PastActivity(study.value(), who, false, command));
  }

  private Rating rating(FieldReader input) {
    Rating[] ratings = Rating.values();
    int number = input.number("rating", rating, 1, ratings.length);
    return ratings[Math.clamp(number, 1, ratings.length) - 1];
  }
}
