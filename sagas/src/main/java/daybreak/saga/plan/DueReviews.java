package daybreak.saga.plan;

import daybreak.saga.plan.Proposal.About;
import daybreak.schema.plan.ItemKind;
import java.util.List;
import java.util.UUID;

/** Cards that are about to be forgotten are reviewed, those of the weightier subjects first. */
final class DueReviews implements PlanRule {

  /** What a review takes, by the median of real ones, rounded up. */
  static final int PER_MINUTE = 4;

  /** The most cards that one plan refers to. */
  static final int MOST = 200;

  @Override
  public void spend(DayBudget budget, StudyState state) {
    Weights weights = Weights.of(state);
    int room = MOST;
    for (SubjectCards group : SubjectCards.of(state.due(), weights)) {
      List<UUID> cards = group.upTo(room, PER_MINUTE, budget.left());
      if (!cards.isEmpty()) {
        budget.spend(reviews(group.subject(), cards, state, weights));
        room -= cards.size();
      }
    }
  }

  private static Proposal reviews(
      UUID subject, List<UUID> cards, StudyState state, Weights weights) {
    Exam exam = weights.isStudied(subject) ? Exam.of(state) : Exam.NONE;
    return new Proposal(
        ItemKind.CARDS,
        PlanTexts.due(cards.size(), state.titleOf(subject), exam),
        About.subject(subject),
        cards,
        SubjectCards.minutes(cards, PER_MINUTE));
  }
}
