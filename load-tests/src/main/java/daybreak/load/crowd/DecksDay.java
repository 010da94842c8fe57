package daybreak.load.crowd;

import daybreak.load.platform.HttpAnswer;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * What an author of decks does: makes one and fills it twice, in one order and in the other. The
 * release to come writes that down in another way than this one.
 */
final class DecksDay implements Day {

  private final Caller caller;
  private final Material material;
  private final Random random;

  DecksDay(Caller caller, Material material, Random random) {
    this.caller = caller;
    this.material = material;
    this.random = random;
  }

  @Override
  public void next() throws InterruptedException, Unexpected {
    UUID deck = make();
    List<UUID> cards = material.twoCards(random);
    HttpAnswer _ = fill(deck, cards);
    HttpAnswer filled = fill(deck, cards.reversed());
    HttpAnswer _ = caller.ask(Call.readSince("/api/content/decks/" + deck, filled.position()));
  }

  private UUID make() throws InterruptedException, Unexpected {
    String json = "{\"subjectId\":\"%s\",\"title\":\"Drill\"}".formatted(material.subject());
    HttpAnswer made =
        caller.tell(
            Call.command("POST", "/api/content/decks", json),
            Events.DECK_CREATED,
            answer -> UUID.fromString(answer.field("id")));
    return UUID.fromString(made.field("id"));
  }

  private HttpAnswer fill(UUID deck, List<UUID> cards) throws InterruptedException, Unexpected {
    String json =
        "{\"cardIds\":[\"%s\"]}"
            .formatted(String.join("\",\"", cards.stream().map(UUID::toString).toList()));
    return caller.tell(
        Call.command("PUT", "/api/content/decks/" + deck + "/cards", json),
        Events.DECK_FILLED,
        _ -> deck);
  }
}
