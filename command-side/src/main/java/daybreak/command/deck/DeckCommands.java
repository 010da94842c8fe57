package daybreak.command.deck;

import daybreak.command.platform.Aggregates;
import daybreak.command.platform.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hosts decks and offers their commands. */
@Configuration(proxyBeanMethods = false)
public class DeckCommands {

  /** Lets the commands of decks be handled. */
  public static void host(Aggregates aggregates) {
    aggregates.host(Deck.class);
  }

  @Bean
  DeckApi deckApi(Commands commands) {
    return new DeckApi(commands);
  }
}
