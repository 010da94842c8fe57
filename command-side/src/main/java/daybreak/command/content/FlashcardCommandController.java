package daybreak.command.content;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.Commands;
import daybreak.command.http.ReasonForm;
import daybreak.schema.command.Done;
import daybreak.schema.content.FlashcardCommand.MoveFlashcard;
import daybreak.schema.content.FlashcardCommand.RejectFlashcard;
import daybreak.schema.content.FlashcardCommand.RestoreFlashcard;
import daybreak.schema.content.FlashcardCommand.RetireFlashcard;
import daybreak.schema.content.FlashcardCommand.ValidateFlashcard;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.document.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The commands of flashcards over HTTP. */
@RestController
@RequestMapping(FlashcardCommandController.PATH)
final class FlashcardCommandController {

  static final String PATH = "/api/content/flashcards";

  private final Commands commands;

  FlashcardCommandController(Commands commands) {
    this.commands = commands;
  }

  /** Authors a flashcard, which is a draft until it is validated. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Done> authorFlashcard(@RequestBody FlashcardForm form, HttpServletRequest http) {
    return commands.create(CommandRequest.of(http, form), PATH, form.command());
  }

  /** Makes a new version of a flashcard. */
  @PutMapping("/{id}")
  @Versioned
  ResponseEntity<Done> reviseFlashcard(
      @PathVariable UUID id, @RequestBody FlashcardRevision form, HttpServletRequest http) {
    return commands.revise(CommandRequest.of(http, form), form.command(new FlashcardId(id)));
  }

  /** Validates a flashcard, so that learners may study it. */
  @PostMapping("/{id}/validation")
  ResponseEntity<Done> validateFlashcard(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form),
        new ValidateFlashcard(new FlashcardId(id), ReasonForm.read(form)));
  }

  /** Rejects a flashcard, so that nobody studies it. */
  @PostMapping("/{id}/rejection")
  ResponseEntity<Done> rejectFlashcard(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form),
        new RejectFlashcard(new FlashcardId(id), ReasonForm.read(form)));
  }

  /** Retires a flashcard, which is then due for nobody. */
  @PostMapping("/{id}/retirement")
  ResponseEntity<Done> retireFlashcard(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form),
        new RetireFlashcard(new FlashcardId(id), ReasonForm.read(form)));
  }

  /** Makes a rejected or retired flashcard a draft again. */
  @PostMapping("/{id}/restoration")
  ResponseEntity<Done> restoreFlashcard(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonForm form,
      HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form),
        new RestoreFlashcard(new FlashcardId(id), ReasonForm.read(form)));
  }

  /**
   * Puts a flashcard in another topic, of whatever subject; it is studied there by those who have
   * begun it, and decks keep it.
   */
  @PostMapping("/{id}/move")
  ResponseEntity<Done> moveFlashcard(
      @PathVariable UUID id, @RequestBody MoveForm form, HttpServletRequest http) {
    return commands.change(
        CommandRequest.of(http, form), new MoveFlashcard(new FlashcardId(id), form.topic()));
  }
}
