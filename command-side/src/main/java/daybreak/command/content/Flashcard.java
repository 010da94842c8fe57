package daybreak.command.content;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.gateway.IdIsTaken;
import daybreak.schema.command.Intent;
import daybreak.schema.content.ContentState;
import daybreak.schema.content.FlashcardCommand.AuthorFlashcard;
import daybreak.schema.content.FlashcardCommand.MoveFlashcard;
import daybreak.schema.content.FlashcardCommand.RejectFlashcard;
import daybreak.schema.content.FlashcardCommand.RestoreFlashcard;
import daybreak.schema.content.FlashcardCommand.RetireFlashcard;
import daybreak.schema.content.FlashcardCommand.ReviseFlashcard;
import daybreak.schema.content.FlashcardCommand.ValidateFlashcard;
import daybreak.schema.content.FlashcardContent;
import daybreak.schema.content.FlashcardEvent;
import daybreak.schema.content.FlashcardEvent.FlashcardAuthored;
import daybreak.schema.content.FlashcardEvent.FlashcardCorrected;
import daybreak.schema.content.FlashcardEvent.FlashcardMoved;
import daybreak.schema.content.FlashcardEvent.FlashcardRejected;
import daybreak.schema.content.FlashcardEvent.FlashcardRestored;
import daybreak.schema.content.FlashcardEvent.FlashcardRetired;
import daybreak.schema.content.FlashcardEvent.FlashcardRevised;
import daybreak.schema.content.FlashcardEvent.FlashcardValidated;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * One flashcard of the bank: {@code draft -> validated | rejected -> retired}, and back to a draft.
 * A revision, of its tags as well, makes a new version, which is a draft again unless it but mends
 * a mistake. What is asked for and already so succeeds without an event.
 */
@AggregateRoot(type = "flashcard")
@SuppressWarnings("NullAway.Init")
final class Flashcard {

  @AggregateIdentifier private FlashcardId id;
  private AuthorFlashcard origin;
  private TopicId topic;
  private FlashcardContent content;
  private ContentState state;
  private int version;

  Flashcard() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AuthorFlashcard command, Intent intent, BankFacts bank) {
    if (origin == null) {
      apply(
          new FlashcardAuthored(
              command.flashcard(),
              bank.subjectOfOpen(command.topic()),
              command.topic(),
              command.content()));
    } else if (intent instanceof Intent.Revise) {
      authorAnew(command);
    } else if (!command.equals(origin) && !command.equals(movedOrigin())) {
      throw new IdIsTaken("flashcard", id);
    }
  }

  private AuthorFlashcard movedOrigin() {
    return new AuthorFlashcard(id, topic, origin.content());
  }

  private void authorAnew(AuthorFlashcard command) {
    if (!command.topic().equals(origin.topic()) && !command.topic().equals(topic)) {
      throw new FlashcardIsInAnotherTopic(id);
    }
    revise(command.content(), false);
  }

  @CommandHandler
  void handle(ReviseFlashcard command) {
    revise(command.content(), command.keepsState());
  }

  /** What it says and its state stay. */
  @CommandHandler
  void handle(MoveFlashcard command, BankFacts bank) {
    if (!command.topic().equals(topic)) {
      apply(new FlashcardMoved(id, bank.subjectOfOpen(command.topic()), command.topic()));
    }
  }

  @CommandHandler
  void handle(ValidateFlashcard command) {
    switch (state) {
      case DRAFT -> apply(new FlashcardValidated(id, command.reason()));
      case VALIDATED -> {}
      case REJECTED -> throw new FlashcardIsRejected(id);
      case RETIRED -> throw new FlashcardIsRetired(id);
    }
  }

  @CommandHandler
  void handle(RejectFlashcard command) {
    switch (state) {
      case DRAFT, VALIDATED -> apply(new FlashcardRejected(id, command.reason()));
      case REJECTED -> {}
      case RETIRED -> throw new FlashcardIsRetired(id);
    }
  }

  @CommandHandler
  void handle(RetireFlashcard command) {
    if (state != ContentState.RETIRED) {
      apply(new FlashcardRetired(id, command.reason()));
    }
  }

  @CommandHandler
  void handle(RestoreFlashcard command, BankFacts bank) {
    switch (state) {
      case REJECTED, RETIRED -> {
        SubjectId _ = bank.subjectOfOpen(topic);
        apply(new FlashcardRestored(id, command.reason()));
      }
      case DRAFT -> {}
      case VALIDATED -> throw new FlashcardIsValidated(id);
    }
  }

  private void revise(FlashcardContent revised, boolean keepsState) {
    if (revised.equals(content)) {
      return;
    }
    if (state == ContentState.RETIRED) {
      throw new FlashcardIsRetired(id);
    }
    apply(
        keepsState
            ? new FlashcardCorrected(id, version + 1, revised)
            : new FlashcardRevised(id, version + 1, revised));
  }

  @EventSourcingHandler
  void on(FlashcardEvent event) {
    switch (event) {
      case FlashcardAuthored(var flashcard, _, var place, var sides) -> {
        id = flashcard;
        origin = new AuthorFlashcard(flashcard, place, sides);
        topic = place;
        become(1, sides);
      }
      case FlashcardRevised(_, var number, var sides) -> become(number, sides);
      case FlashcardCorrected(_, var number, var sides) -> say(number, sides);
      case FlashcardMoved(_, _, var place) -> topic = place;
      case FlashcardValidated _ -> state = ContentState.VALIDATED;
      case FlashcardRejected _ -> state = ContentState.REJECTED;
      case FlashcardRetired _ -> state = ContentState.RETIRED;
      case FlashcardRestored _ -> state = ContentState.DRAFT;
    }
  }

  private void become(int number, FlashcardContent sides) {
    say(number, sides);
    state = ContentState.DRAFT;
  }

  private void say(int number, FlashcardContent sides) {
    version = number;
    content = sides;
  }
}
