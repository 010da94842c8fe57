package daybreak.command.quiz;

import daybreak.command.content.BankFacts;
import daybreak.schema.content.QuestionId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.quiz.QuizCriteria;
import java.util.List;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/** Draws questions at random from those that meet criteria, without reading any other. */
final class Drawing {

  private final PoolReader pools;
  private final BankFacts bank;

  Drawing(PoolReader pools, BankFacts bank) {
    this.pools = pools;
    this.bank = bank;
  }

  /**
   * Draws; the same seed draws the same from the same pools. A question that has lost its
   * validation since the pools were written is left out.
   */
  Drawn draw(LearnerId learner, QuizCriteria criteria, long seed) {
    RoaringBitmap matching = pools.pools(learner, criteria).matching(criteria);
    int available = matching.getCardinality();
    List<Integer> numbers =
        IntStream.of(Ranks.draw(seed, available, criteria.count()))
            .mapToObj(matching::select)
            .toList();
    List<QuestionId> ids = pools.questions(numbers);
    List<ShownQuestion> questions = ids.isEmpty() ? List.of() : bank.validated(ids);
    return new Drawn(learner, criteria, seed, available, questions);
  }
}
