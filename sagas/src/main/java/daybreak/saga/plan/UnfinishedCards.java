package daybreak.saga.plan;

import daybreak.saga.plan.Proposal.About;
import daybreak.schema.plan.ItemKind;
import java.util.List;
import java.util.UUID;

/** Cards in their short steps come first: they stay best when they are finished soon. */
final class UnfinishedCards implements PlanRule {

  /** An unfinished card comes back within its item. */
  static final int PER_MINUTE = 2;

  @Override
  public void spend(DayBudget budget, StudyState state) {
    for (SubjectCards group : SubjectCards.of(state.unfinished(), Weights.of(state))) {
      List<UUID> cards = group.upTo(Integer.MAX_VALUE, PER_MINUTE, budget.left());
      if (!cards.isEmpty()) {
        budget.spend(
            new Proposal(
                ItemKind.CARDS,
                PlanTexts.unfinished(cards.size(), state.titleOf(group.subject())),
                About.subject(group.subject()),
                cards,
                SubjectCards.minutes(cards, PER_MINUTE)));
      }
    }
  }
}
