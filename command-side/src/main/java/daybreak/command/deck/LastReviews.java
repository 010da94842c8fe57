package daybreak.command.deck;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads when a learner last reviewed something, as the read tables have it. */
final class LastReviews {

  /// `card_study_last_reviewed` backward: two entries at most.
  static final NamedQuery LAST_ELSEWHERE =
      NamedQuery.of(
          "deck.last-review-elsewhere",
          """
          select last_reviewed_at
          from learner.card_study
          where learner_id = :learner and last_reviewed_at is not null and card_id <> :card
          order by last_reviewed_at desc
          limit 1
          """,
          Budget.instant(1, 8).answeredByIndexOnly());

  private final Database database;

  LastReviews(Database database) {
    this.database = database;
  }

  /** Of another card than this; null for never. */
  @Nullable Instant elsewhere(LearnerId learner, FlashcardId card) {
    return database
        .call(LAST_ELSEWHERE)
        .bind("learner", learner.value())
        .bind("card", card.value())
        .one(row -> row.instant("last_reviewed_at"))
        .orElse(null);
  }
}
