package daybreak.command.replay;

import daybreak.command.http.CommandRequest;
import daybreak.schema.command.Fingerprint;
import daybreak.schema.command.Idempotency;
import daybreak.schema.problem.KeyReused;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is wished of replays: each wish is kept, and written where a worker looks for it. */
final class ReplayWishes {

  private final Database database;
  private final Clock clock;

  ReplayWishes(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Wishes something of a replay, unless it is so already, and answers whether it is this wish that
   * a worker answers next.
   *
   * @throws NotFound if there is no such replay
   * @throws ReplayRefusal if it can not be done as the replay stands
   * @throws KeyReused if the caller's key stands for another request
   */
  boolean wish(CommandRequest request, UUID replay, Wish wish) {
    return database.inTransaction(() -> {
      if (!isKept(request, replay, wish)) {
        return isLast(request.idempotency());
      }
      Standing found = find(replay);
      Instant now = clock.instant();
      if (wish.isFulfilled(found, now)) {
        return false;
      }
      wish.check(found.replay(), now);
      call(wish).bind("id", replay).bind("caller", request.caller()).update();
      return true;
    });
  }

  /** Not where the caller's key is used. */
  private boolean isKept(CommandRequest request, UUID replay, Wish wish) {
    Idempotency key = request.idempotency();
    Optional<UUID> kept =
        database
            .call(ReplayWishSql.KEEP)
            .bind("id", UUID.randomUUID())
            .bind("replay", replay)
            .bind("wish", wish.word())
            .bind("reason", wish.reason())
            .bind("caller", request.caller())
            .bind("key", key == null ? null : key.key())
            .bind("fingerprint", key == null ? null : key.fingerprint().bytes())
            .one(row -> row.uuid("id"));
    return kept.isPresent();
  }

  private boolean isLast(@Nullable Idempotency key) {
    if (key == null) {
      throw new IllegalStateException("A wish without a key is always kept");
    }
    Kept kept =
        database
            .call(ReplayWishSql.OF_KEY)
            .bind("caller", key.principal())
            .bind("key", key.key())
            .single(row ->
                new Kept(Fingerprint.ofBytes(row.bytes("fingerprint")), row.booleanValue("last")));
    if (!kept.as().equals(key.fingerprint())) {
      throw new KeyReused();
    }
    return kept.last();
  }

  private Call call(Wish wish) {
    return switch (wish) {
      case Wish.Compare _ -> database.call(ReplayWishSql.COMPARE);
      case Wish.Swap(String reason, boolean evenIfDifferent) ->
          database
              .call(ReplayWishSql.SWAP)
              .bind("reason", reason)
              .bind("evenIfDifferent", evenIfDifferent);
      case Wish.RollBack(String reason) ->
          database.call(ReplayWishSql.ROLL_BACK).bind("reason", reason);
      case Wish.Cancel _ -> database.call(ReplayWishSql.CANCEL);
    };
  }

  /**
   * How a replay stands.
   *
   * @throws NotFound if there is none
   */
  Standing find(UUID replay) {
    return database
        .call(ReplayWishSql.FIND)
        .bind("id", replay)
        .one(Standing::of)
        .orElseThrow(() -> new NotFound("replay", replay));
  }

  private record Kept(Fingerprint as, boolean last) {}
}
