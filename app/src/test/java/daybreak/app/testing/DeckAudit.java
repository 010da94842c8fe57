package daybreak.app.testing;

import daybreak.app.testing.DeckAuthors.Told;
import daybreak.schema.testing.OwnServer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The log and the read tables of decks held against what their authors were told. */
public final class DeckAudit {

  private static final String LOST =
      """
      select count(*)
        from unnest(?::uuid[], ?::bigint[]) as told (deck, position)
       where not exists (
             select from event_store.event
              where event.position = told.position and event.aggregate_id = told.deck)
      """;

  /// Nobody was told of it: a command that was repeated has made one more.
  private static final String TWICE =
      """
      select count(*)
        from event_store.event
       where event_type = 'deck.deck-created'
         and payload ->> 'title' = ?
         and aggregate_id <> all (?)
      """;

  private static final String DIFFERENT =
      """
      with filled as (
        select distinct on (aggregate_id)
               aggregate_id as deck_id, coalesce(payload -> 'order', payload -> 'cards') as cards
          from event_store.event
         where event_type = 'deck.deck-filled'
         order by aggregate_id, sequence_number desc),
      folded as (
        select deck_id, card::uuid as card_id, ordinal
          from filled,
               jsonb_array_elements_text(cards) with ordinality as gathered (card, ordinal))
      select count(*)
        from folded
        full join learner.deck_card read using (deck_id, card_id)
       where folded.ordinal is distinct from read.ordinal
      """;

  private final OwnServer server;

  public DeckAudit(OwnServer server) {
    this.server = server;
  }

  /** How many acknowledged commands have no event where it was said to be. */
  public long lost(List<Told> told) throws SQLException {
    try (Connection admin = server.connect();
        PreparedStatement count = admin.prepareStatement(LOST)) {
      count.setArray(1, decks(admin, told));
      count.setArray(2, admin.createArrayOf("bigint", told.stream().map(Told::position).toArray()));
      return number(count);
    }
  }

  /** How many decks the authors have made by commands that they sent once and repeated. */
  public long twice(List<Told> told) throws SQLException {
    try (Connection admin = server.connect();
        PreparedStatement count = admin.prepareStatement(TWICE)) {
      count.setString(1, DeckAuthors.TITLE);
      count.setArray(2, decks(admin, told));
      return number(count);
    }
  }

  /** How many cards are in a deck, or in a place, where the log does not have them, or missing. */
  public long different() throws SQLException {
    return number(DIFFERENT);
  }

  /** How many events are parked. */
  public long parked() throws SQLException {
    return number("select count(*) from projection.dead_letter");
  }

  /** How far the follower is that is the least far. */
  public long followed() throws SQLException {
    return number("select coalesce(min(position), 0) from projection.token");
  }

  private static Array decks(Connection admin, List<Told> told) throws SQLException {
    return admin.createArrayOf("uuid", told.stream().map(Told::deck).toArray());
  }

  private static long number(PreparedStatement count) throws SQLException {
    try (ResultSet row = count.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(server.texts(sql));
  }
}
