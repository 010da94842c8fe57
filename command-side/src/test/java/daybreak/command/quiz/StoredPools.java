package daybreak.command.quiz;

import daybreak.schema.quiz.Bitmaps;
import daybreak.schema.quiz.PoolKey;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.roaringbitmap.RoaringBitmap;

/** Writes rows that quizzes are drawn from, as the projection would. */
final class StoredPools {

  private static final Budget ANY = Budget.batch(1_000_000, 1_000_000);
  private static final NamedQuery CLEAR =
      NamedQuery.of(
          "test.clear-pools",
          "truncate learner.question_number, learner.pool, learner.learner_pool",
          ANY);
  private static final NamedQuery FOLLOWED =
      NamedQuery.of(
          "test.pools-follow-the-log",
          """
          insert into projection.token (processor_name, segment, token)
          select name, 0, '{"globalIndex": 1000000}' from unnest(array['content', 'learner']) name
          on conflict do nothing
          """,
          ANY);
  private static final NamedQuery NUMBERS =
      NamedQuery.of(
          "test.numbers",
          """
          insert into learner.question_number
          select place - 1, id from unnest(:ids) with ordinality as question (id, place)
          """,
          ANY);
  private static final NamedQuery POOL =
      NamedQuery.of(
          "test.pool",
          """
          insert into learner.pool values (:kind, :id, :size, :numbers)
          on conflict (kind, id) do update set size = excluded.size, numbers = excluded.numbers
          """,
          ANY);
  private static final NamedQuery LEARNER =
      NamedQuery.of(
          "test.learner-pool",
          """
          insert into learner.learner_pool values (:id, :answered, :incorrect)
          on conflict (learner_id) do update
          set answered = excluded.answered, incorrect = excluded.incorrect
          """,
          ANY);

  private final Database owner;

  StoredPools(Database owner) {
    this.owner = owner;
  }

  /** Nothing is left, and nothing is behind. */
  void clear() {
    owner.call(CLEAR).update();
    owner.call(FOLLOWED).update();
  }

  /** Numbers questions from 0. */
  void number(List<UUID> questions) {
    owner.call(NUMBERS).array("ids", "uuid", questions).update();
  }

  void put(Map<PoolKey, RoaringBitmap> pools) {
    pools.forEach((key, numbers) ->
        owner
            .call(POOL)
            .bind("kind", key.kind().text())
            .bind("id", key.id())
            .bind("size", numbers.getCardinality())
            .bind("numbers", Bitmaps.bytes(numbers))
            .update());
  }

  void put(UUID learner, RoaringBitmap answered, RoaringBitmap incorrect) {
    owner
        .call(LEARNER)
        .bind("id", learner)
        .bind("answered", Bitmaps.bytes(answered))
        .bind("incorrect", Bitmaps.bytes(incorrect))
        .update();
  }
}
