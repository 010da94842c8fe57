package daybreak.schema.deck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler of card reviews: FSRS-6 as its reference implementation (py-fsrs 6) has it, with
 * fuzz off. A pure function of the card's memory, the time of the last review, the rating and the
 * time of this one. Elapsed days are whole periods of 24 hours.
 */
public final class Fsrs {

  /** The scheduler that the product uses. */
  public static final Fsrs DEFAULT = new Fsrs(FsrsSettings.DEFAULT);

  private final FsrsSettings settings;
  private final FsrsFormulas formulas;

  Fsrs(FsrsSettings settings) {
    this.settings = settings;
    this.formulas = new FsrsFormulas(settings);
  }

  /** The memory of a card after its first review. */
  public CardMemory first(Rating rating, Instant at) {
    return scheduled(
        MemoryState.LEARNING,
        0,
        new Strength(formulas.initialStability(rating), formulas.initialDifficulty(rating)),
        rating,
        at);
  }

  /**
   * The memory of a card after another review.
   *
   * @param last when it was reviewed before
   * @param at not before that
   */
  public CardMemory next(CardMemory before, Instant last, Rating rating, Instant at) {
    Strength strength = strength(before, Duration.between(last, at).toDays(), rating);
    return before.state() == MemoryState.REVIEW
        ? reviewed(strength, rating, at)
        : scheduled(before.state(), Objects.requireNonNull(before.step()), strength, rating, at);
  }

  private Strength strength(CardMemory before, long days, Rating rating) {
    double stability = before.stability();
    double difficulty = before.difficulty();
    double after =
        days < 1
            ? formulas.shortTermStability(stability, rating)
            : formulas.nextStability(
                difficulty, stability, formulas.retrievability((double) days, stability), rating);
    return new Strength(after, formulas.nextDifficulty(difficulty, rating));
  }

  private CardMemory reviewed(Strength strength, Rating rating, Instant at) {
    return rating == Rating.AGAIN && !settings.relearningSteps().isEmpty()
        ? inStep(MemoryState.RELEARNING, 0, settings.relearningSteps().getFirst(), strength, at)
        : inDays(strength, at);
  }

  /** In the short steps of learning or relearning, or past them. */
  private CardMemory scheduled(
      MemoryState state, int step, Strength strength, Rating rating, Instant at) {
    List<Duration> steps =
        state == MemoryState.LEARNING ? settings.learningSteps() : settings.relearningSteps();
    if (steps.isEmpty() || (step >= steps.size() && rating != Rating.AGAIN)) {
      return inDays(strength, at);
    }
    return switch (rating) {
      case AGAIN -> inStep(state, 0, steps.getFirst(), strength, at);
      case HARD -> inStep(state, step, hardPause(steps, step), strength, at);
      case GOOD ->
          step + 1 == steps.size()
              ? inDays(strength, at)
              : inStep(state, step + 1, steps.get(step + 1), strength, at);
      case EASY -> inDays(strength, at);
    };
  }

  /** At the first step half as long again, or half-way to the second step. */
  private static Duration hardPause(List<Duration> steps, int step) {
    if (step > 0) {
      return steps.get(step);
    }
    return steps.size() == 1
        ? steps.getFirst().multipliedBy(3).dividedBy(2)
        : steps.get(0).plus(steps.get(1)).dividedBy(2);
  }

  private static CardMemory inStep(
      MemoryState state, @Nullable Integer step, Duration pause, Strength strength, Instant at) {
    return new CardMemory(state, step, strength.stability(), strength.difficulty(), at.plus(pause));
  }

  private CardMemory inDays(Strength strength, Instant at) {
    Duration pause = Duration.ofDays(formulas.intervalDays(strength.stability()));
    return inStep(MemoryState.REVIEW, null, pause, strength, at);
  }

  /** Stability in days, difficulty 1 to 10. */
  private record Strength(double stability, double difficulty) {}
}
