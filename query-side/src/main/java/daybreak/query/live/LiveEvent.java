package daybreak.query.live;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an event of a stream says: by ids alone, what of the learner's has changed. How it is now is
 * read where it is shown.
 */
sealed interface LiveEvent {

  /** The event's name, which tells the kind of its data. */
  String name();

  /**
   * Event {@code plan}: a plan is there, was made again, or is about to be made again.
   *
   * @param date the plan's, by which it is read
   */
  record LivePlan(LocalDate date) implements LiveEvent {

    @Override
    public String name() {
      return "plan";
    }
  }

  /**
   * Event {@code item}: something was done of an item of a plan, or it was completed.
   *
   * @param date the plan's
   * @param itemId the item in it
   */
  record LiveItem(LocalDate date, UUID itemId) implements LiveEvent {

    @Override
    public String name() {
      return "item";
    }
  }

  /**
   * Event {@code test}: a test was started, answered, completed, abandoned or imported.
   *
   * @param testId the test, running or past
   */
  record LiveTest(UUID testId) implements LiveEvent {

    @Override
    public String name() {
      return "test";
    }
  }

  /**
   * Event {@code deck}: a card was reviewed, or a review undone; a card was suspended or resumed.
   *
   * @param flashcardId the card
   * @param deckIds the decks that hold it, at most 100, whose figures have changed with it
   */
  record LiveDeck(UUID flashcardId, List<UUID> deckIds) implements LiveEvent {

    public LiveDeck {
      deckIds = List.copyOf(deckIds);
    }

    @Override
    public String name() {
      return "deck";
    }
  }

  /**
   * Event {@code reset}: what happened before the position can't be told any more. Whatever is
   * shown is to be read anew.
   *
   * @param position from which on all is told
   */
  record LiveReset(long position) implements LiveEvent {

    @Override
    public String name() {
      return "reset";
    }
  }
}
