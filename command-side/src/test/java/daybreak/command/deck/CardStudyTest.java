package daybreak.command.deck;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.content.KnownThings;
import daybreak.command.testing.Commanding;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyCommand.ImportReview;
import daybreak.schema.deck.CardStudyCommand.ResumeCard;
import daybreak.schema.deck.CardStudyCommand.ReviewCard;
import daybreak.schema.deck.CardStudyCommand.SuspendCard;
import daybreak.schema.deck.CardStudyCommand.UndoReview;
import daybreak.schema.deck.CardStudyEvent.CardResumed;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.CardSuspended;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.Fsrs;
import daybreak.schema.deck.Rating;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.problem.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardStudyTest {

  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  private final KnownThings known = KnownThings.made();
  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final FlashcardId card = known.first();
  private final CardStudyId id = CardStudyId.of(learner, card);
  private final AggregateTestFixture<CardStudy> studies = Commanding.fixture(CardStudy.class);

  CardStudyTest() {
    studies.registerInjectableResource(known);
  }

  @Test
  void a_first_review_that_is_undone_leaves_the_card_new() {
    CardReviewed first = reviewed(null, Rating.GOOD, START);

    studies.given(first).when(undo(null)).expectEvents(undone(first, null));
  }

  @Test
  void a_review_that_is_undone_leaves_the_card_as_the_one_before_left_it() {
    CardReviewed first = reviewed(null, Rating.GOOD, START);
    CardReviewed second = reviewed(first, Rating.AGAIN, START.plusSeconds(600));

    studies.given(first, second).when(undo(START)).expectEvents(undone(second, first));
    studies
        .given(first, second, undone(second, first))
        .when(undo(null))
        .expectEvents(undone(first, null));
  }

  @Test
  void nothing_is_undone_where_there_is_no_review_that_counts() {
    CardReviewed first = reviewed(null, Rating.GOOD, START);

    studies.givenNoPriorActivity().when(undo(null)).expectException(ReviewIsNotTheLast.class);
    studies
        .given(first, undone(first, null))
        .when(undo(null))
        .expectException(ReviewIsNotTheLast.class);
  }

  @Test
  void nothing_is_undone_once_another_card_was_reviewed() {
    studies
        .given(reviewed(null, Rating.GOOD, START))
        .when(undo(START.plusMillis(1)))
        .expectException(ReviewIsNotTheLast.class)
        .expectNoEvents();
  }

  @Test
  void an_import_does_not_bring_back_what_was_undone() {
    CardReviewed first = reviewed(null, Rating.GOOD, START);

    studies
        .given(first, undone(first, null))
        .when(new ImportReview(id, learner, card, START, Rating.GOOD, null))
        .expectResultMessagePayload(false)
        .expectNoEvents();
  }

  @Test
  void whatever_is_undone_and_done_again_the_schedule_is_that_of_the_reviews_that_count() {
    Random random = new Random(7);
    List<Object> given = new ArrayList<>();
    CardReviewed last = null;
    Instant at = START;
    for (int n = 0; n < 40; n++) {
      at = at.plus(Duration.ofMinutes(random.nextInt(20_000)));
      CardReviewed mistaken = reviewed(last, rating(random), at);
      given.addAll(List.of(mistaken, undone(mistaken, last)));
      CardReviewed meant = reviewed(last, rating(random), at);
      studies
          .given(given)
          .when(new ReviewCard(id, learner, card, at, meant.rating(), null))
          .expectEvents(meant);
      given.add(meant);
      last = meant;
    }
    assertThat(given).hasSize(120);
  }

  @Test
  void a_card_is_suspended_and_resumed_each_once() {
    studies.givenNoPriorActivity().when(suspend()).expectEvents(suspended());
    studies.given(suspended()).when(suspend()).expectSuccessfulHandlerExecution().expectNoEvents();
    studies.given(suspended()).when(resume()).expectEvents(resumed());
    studies
        .given(suspended(), resumed())
        .when(resume())
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    studies.given(suspended(), resumed()).when(suspend()).expectEvents(suspended());
  }

  @Test
  void a_card_that_there_is_not_can_be_neither_suspended_nor_resumed_nor_undone() {
    FlashcardId unknown = new FlashcardId(UUID.randomUUID());
    CardStudyId study = CardStudyId.of(learner, unknown);

    studies
        .givenNoPriorActivity()
        .when(new SuspendCard(study, learner, unknown, START))
        .expectException(NotFound.class);
    studies
        .givenNoPriorActivity()
        .when(new ResumeCard(study, learner, unknown, START))
        .expectException(NotFound.class);
    studies
        .givenNoPriorActivity()
        .when(new UndoReview(study, learner, unknown, START, null))
        .expectException(NotFound.class);
  }

  private static Rating rating(Random random) {
    return Rating.values()[random.nextInt(4)];
  }

  private CardReviewed reviewed(@Nullable CardReviewed last, Rating rating, Instant at) {
    CardMemory memory =
        last == null
            ? Fsrs.DEFAULT.first(rating, at)
            : Fsrs.DEFAULT.next(last.memory(), last.at(), rating, at);
    return new CardReviewed(
        id, learner, card, known.subject(), known.topic(), at, rating, null, memory);
  }

  private UndoReview undo(@Nullable Instant lastElsewhere) {
    return new UndoReview(id, learner, card, START, lastElsewhere);
  }

  private ReviewUndone undone(CardReviewed undone, @Nullable CardReviewed before) {
    return new ReviewUndone(
        id,
        learner,
        card,
        known.subject(),
        known.topic(),
        START,
        undone.at(),
        before == null ? null : before.at(),
        before == null ? null : before.memory());
  }

  private SuspendCard suspend() {
    return new SuspendCard(id, learner, card, START);
  }

  private CardSuspended suspended() {
    return new CardSuspended(id, learner, card, known.subject(), known.topic(), START);
  }

  private ResumeCard resume() {
    return new ResumeCard(id, learner, card, START);
  }

  private CardResumed resumed() {
    return new CardResumed(id, learner, card, START);
  }
}
