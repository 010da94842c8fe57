package daybreak.command.deck;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.schema.command.Done;
import daybreak.schema.deck.DeckId;
import daybreak.schema.document.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The commands of decks over HTTP. */
@RestController
@RequestMapping(DeckCommandController.PATH)
final class DeckCommandController {

  static final String PATH = "/api/content/decks";

  private final Commands commands;

  DeckCommandController(Commands commands) {
    this.commands = commands;
  }

  /** Creates a deck, without cards. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Done> createDeck(@RequestBody DeckForm form, HttpServletRequest http) {
    return commands.create(CommandRequest.of(http, form), PATH, form.command());
  }

  /**
   * Fills a deck with all the cards that it is to hold from now on, in their order. One of a
   * retired subject can only be emptied.
   */
  @PutMapping("/{id}/cards")
  @Versioned
  ResponseEntity<Done> fillDeck(
      @PathVariable UUID id, @RequestBody CardsForm form, HttpServletRequest http) {
    return commands.revise(CommandRequest.of(http, form), form.command(new DeckId(id)));
  }
}
