package daybreak.command.replay;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.KeyedRequests;
import daybreak.schema.freshness.PositionIsBeyondTheLog;
import daybreak.schema.freshness.Positions;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.problem.KeyReused;
import daybreak.schema.replay.ReplayPurpose;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The requests for replays: each is kept for ever. */
final class ReplayRequests {

  private final Database database;
  private final Clock clock;
  private final KeyedRequests requests;

  ReplayRequests(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.requests = new KeyedRequests(database, ReplayRequestSql.OF_KEY);
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
    return requests
        .first(request)
        .or(() -> keep(request, bounded(wanted)))
        .or(() -> requests.first(request))
        .orElseThrow(() -> ReplayRefusal.isRunning(wanted.projection()));
  }

  private Optional<UUID> keep(CommandRequest request, WantedReplay wanted) {
    LearnerId learner = wanted.learner();
    Call call = database.call(ReplayRequestSql.ASK);
    return KeyedRequests.bind(call, request)
        .bind("id", UUID.randomUUID())
        .bind("projection", wanted.projection().text())
        .bind("purpose", wanted.purpose().text())
        .bind("until", wanted.until())
        .bind("moment", wanted.moment())
        .bind("learner", learner == null ? null : learner.value())
        .one(row -> row.uuid("id"));
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
}
