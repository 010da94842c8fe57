package daybreak.command.deck;

import daybreak.command.gateway.Aggregates;
import daybreak.command.http.Commands;
import daybreak.schema.freshness.Freshness;
import daybreak.schema.sql.Database;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hosts decks and the study of cards, and offers their commands. */
@Configuration(proxyBeanMethods = false)
public class DeckCommands {

  /** Lets the commands of decks and of the study of cards be handled. */
  public static void host(Aggregates aggregates) {
    aggregates.host(Deck.class);
    aggregates.host(CardStudy.class);
  }

  @Bean
  DeckCommandController deckController(Commands commands) {
    return new DeckCommandController(commands);
  }

  @Bean
  ReviewCommandController reviewController(
      Commands commands,
      @Qualifier("learnerClock") Clock clock,
      @Qualifier("webDatabase") Database database,
      Freshness freshness) {
    return new ReviewCommandController(commands, clock, new LastReviews(database), freshness);
  }

  @Bean
  SuspensionCommandController suspensionController(
      Commands commands, @Qualifier("learnerClock") Clock clock) {
    return new SuspensionCommandController(commands, clock);
  }
}
