package daybreak.command.replay;

import daybreak.command.http.CommandRequest;
import daybreak.schema.command.Fingerprint;
import daybreak.schema.command.Idempotency;
import daybreak.schema.freshness.PositionIsBeyondTheLog;
import daybreak.schema.freshness.Positions;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.problem.KeyReused;
import daybreak.schema.replay.ReplayPurpose;
import daybreak.schema.sql.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests for replays: each is kept for ever. */
final class ReplayRequests {

  private final Database database;
  private final Clock clock;

  ReplayRequests(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Asks for a replay, and answers its id, or that of the one which the caller's key stands for.
   *
   * @throws PositionIsBeyondTheLog if it is to end at a position that the log has not
   * @throws ReplayRefusal if it is to end at a moment to come, or of a learner who is not known, or
   *     such a rebuild is there already
   * @throws KeyReused if the key stands for another request
   */
  UUID ask(CommandRequest request, WantedReplay wanted) {
    Idempotency key = request.idempotency();
    return first(key)
        .or(() -> keep(request, bounded(wanted)))
        .or(() -> first(key))
        .orElseThrow(() -> ReplayRefusal.isRunning(wanted.projection()));
  }

  private Optional<UUID> keep(CommandRequest request, WantedReplay wanted) {
    Idempotency key = request.idempotency();
    LearnerId learner = wanted.learner();
    return database
        .call(ReplayRequestSql.ASK)
        .bind("id", UUID.randomUUID())
        .bind("projection", wanted.projection().text())
        .bind("purpose", wanted.purpose().text())
        .bind("until", wanted.until())
        .bind("moment", wanted.moment())
        .bind("learner", learner == null ? null : learner.value())
        .bind("caller", request.caller())
        .bind("key", key == null ? null : key.key())
        .bind("fingerprint", key == null ? null : key.fingerprint().bytes())
        .one(row -> row.uuid("id"));
  }

  private Optional<UUID> first(@Nullable Idempotency key) {
    if (key == null) {
      return Optional.empty();
    }
    Optional<Asked> asked =
        database
            .call(ReplayRequestSql.OF_KEY)
            .bind("caller", key.principal())
            .bind("key", key.key())
            .one(row -> new Asked(row.uuid("id"), Fingerprint.ofBytes(row.bytes("fingerprint"))));
    if (asked.isPresent() && !asked.get().as().equals(key.fingerprint())) {
      throw new KeyReused();
    }
    return asked.map(Asked::id);
  }

  /** What is as of a moment ends at a position that is there, and stays so. */
  private WantedReplay bounded(WantedReplay wanted) {
    LearnerId learner = wanted.learner();
    if (learner != null && !isKnown(learner)) {
      throw ReplayRefusal.learnerIsUnknown(learner);
    }
    return wanted.purpose() == ReplayPurpose.AS_OF ? wanted.until(end(wanted)) : wanted;
  }

  private long end(WantedReplay wanted) {
    Instant moment = wanted.moment();
    if (moment != null) {
      return positionAt(moment);
    }
    long head = Positions.head(database);
    Long until = wanted.until();
    if (until != null && until > head) {
      throw new PositionIsBeyondTheLog(until, head);
    }
    return until == null ? head : until;
  }

  private long positionAt(Instant moment) {
    if (moment.isAfter(clock.instant())) {
      throw ReplayRefusal.untilIsAhead(moment);
    }
    return Positions.at(database, moment);
  }

  private boolean isKnown(LearnerId learner) {
    return database
        .call(ReplayRequestSql.LEARNER_IS_KNOWN)
        .bind("learner", learner.value().toString())
        .single(row -> row.booleanValue("known"));
  }

  private record Asked(UUID id, Fingerprint as) {}
}
