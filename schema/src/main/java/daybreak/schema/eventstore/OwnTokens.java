package daybreak.schema.eventstore;

import daybreak.schema.freshness.Positions;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/**
 * One node's view of the tokens. A batch under way holds its token's row: nobody waits for it, or
 * takes the token away from it, however long it takes. Who has lost a token stores nothing, even if
 * nobody has it any more: others may have gone on with it. Nobody who has been away takes the token
 * of another who may have been as well. And who has read what the log has lost since, in a database
 * that is of an earlier time again, ends before any of it is kept.
 */
final class OwnTokens extends JdbcTokenStore {

  /// `token_pk`, one row, unless a batch has it.
  private static final NamedQuery HOLD =
      NamedQuery.of(
          "token.hold",
          """
          select coalesce(owner, '') as owner
            from projection.token
           where processor_name = :processor
             and segment = :segment
             for update skip locked
          """,
          Budget.instant(1, 10));

  /// `token_pk`, one row, of the one who has it.
  private static final NamedQuery EXTEND =
      NamedQuery.of(
          "token.extend",
          """
          update projection.token
             set "timestamp" = :now
           where processor_name = :processor
             and segment = :segment
             and owner = :node
          """,
          Budget.batch(1, 20));

  private final Database database;
  private final String node;
  private final Presence presence;
  private final Runnable end;

  /**
   * @param end ends the process
   */
  OwnTokens(Builder settings, Database database, String node, Presence presence, Runnable end) {
    super(settings.nodeId(node));
    this.database = database;
    this.node = node;
    this.presence = presence;
    this.end = end;
  }

  @Override
  public List<Segment> fetchAvailableSegments(String processor) {
    List<Segment> available = super.fetchAvailableSegments(processor);
    presence.looked();
    return available;
  }

  @Override
  public TrackingToken fetchToken(String processor, int segment) {
    hold(processor, segment);
    return super.fetchToken(processor, segment);
  }

  @Override
  public TrackingToken fetchToken(String processor, Segment segment) {
    hold(processor, segment.getSegmentId());
    return super.fetchToken(processor, segment);
  }

  /** The transaction that keeps what a token includes has the log from which it was read. */
  @Override
  public void storeToken(TrackingToken token, String processor, int segment) {
    SeenHead log = new SeenHead(end);
    log.knows(token.position().orElse(0));
    boolean _ = log.see(Positions.head(database));
    super.storeToken(token, processor, segment);
  }

  private void hold(String processor, int segment) {
    String owner =
        database
            .call(HOLD)
            .bind("processor", processor)
            .bind("segment", segment)
            .one(row -> row.text("owner"))
            .orElseThrow(() ->
                new UnableToClaimTokenException(
                    "The token of %s is not there, or a batch is under way with it"
                        .formatted(processor)));
    if (isOfAnother(owner) && !presence.isLong()) {
      throw new UnableToClaimTokenException(
          "The token of %s is left to %s for a while".formatted(processor, owner));
    }
  }

  private boolean isOfAnother(String owner) {
    return !owner.isEmpty() && !owner.equals(node);
  }

  /** Axon's own way would also take what nobody has, and go on from where this node was. */
  @Override
  public void extendClaim(String processor, int segment) {
    String now = DateTimeUtils.formatInstant(AbstractTokenEntry.clock.instant());
    int extended =
        database
            .call(EXTEND)
            .bind("now", now)
            .bind("processor", processor)
            .bind("segment", segment)
            .bind("node", node)
            .update();
    if (extended == 0) {
      throw lost(processor);
    }
  }

  @Override
  protected void updateToken(
      Connection connection, ResultSet found, TrackingToken token, String processor, int segment) {
    throw lost(processor);
  }

  private static UnableToClaimTokenException lost(String processor) {
    return new UnableToClaimTokenException(
        "The token of %s has been lost to others".formatted(processor));
  }
}
