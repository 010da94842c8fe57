package daybreak.command.content;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.gateway.IdIsTaken;
import daybreak.schema.command.Intent;
import daybreak.schema.content.ContentState;
import daybreak.schema.content.QuestionCommand.AuthorQuestion;
import daybreak.schema.content.QuestionCommand.MoveQuestion;
import daybreak.schema.content.QuestionCommand.RejectQuestion;
import daybreak.schema.content.QuestionCommand.RestoreQuestion;
import daybreak.schema.content.QuestionCommand.RetireQuestion;
import daybreak.schema.content.QuestionCommand.ReviseQuestion;
import daybreak.schema.content.QuestionCommand.TagQuestion;
import daybreak.schema.content.QuestionCommand.ValidateQuestion;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionEvent;
import daybreak.schema.content.QuestionEvent.QuestionAuthored;
import daybreak.schema.content.QuestionEvent.QuestionCorrected;
import daybreak.schema.content.QuestionEvent.QuestionMoved;
import daybreak.schema.content.QuestionEvent.QuestionRejected;
import daybreak.schema.content.QuestionEvent.QuestionRestored;
import daybreak.schema.content.QuestionEvent.QuestionRetired;
import daybreak.schema.content.QuestionEvent.QuestionRevised;
import daybreak.schema.content.QuestionEvent.QuestionTagged;
import daybreak.schema.content.QuestionEvent.QuestionValidated;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * One question of the bank: {@code draft -> validated | rejected -> retired}, and back to a draft.
 * Content that changes makes a new version, which is a draft again unless it but mends a mistake;
 * tags belong to none. What is asked for and already so succeeds without an event.
 */
@AggregateRoot(type = "question")
@SuppressWarnings("NullAway.Init")
final class Question {

  @AggregateIdentifier private QuestionId id;
  private AuthorQuestion origin;
  private TopicId topic;
  private QuestionContent content;
  private List<String> tags;
  private ContentState state;
  private int version;

  Question() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AuthorQuestion command, Intent intent, BankFacts bank) {
    if (origin == null) {
      apply(
          new QuestionAuthored(
              command.question(),
              bank.subjectOfOpen(command.topic()),
              command.topic(),
              command.content(),
              command.tags()));
    } else if (intent instanceof Intent.Revise) {
      authorAnew(command);
    } else if (!command.equals(origin) && !command.equals(movedOrigin())) {
      throw new IdIsTaken("question", id);
    }
  }

  private AuthorQuestion movedOrigin() {
    return new AuthorQuestion(id, topic, origin.content(), origin.tags());
  }

  private void authorAnew(AuthorQuestion command) {
    if (!command.topic().equals(origin.topic()) && !command.topic().equals(topic)) {
      throw new QuestionIsInAnotherTopic(id);
    }
    revise(command.content(), command.tags(), false);
  }

  @CommandHandler
  void handle(ReviseQuestion command) {
    revise(command.content(), command.tags(), command.keepsState());
  }

  /** What it says and its state stay. */
  @CommandHandler
  void handle(MoveQuestion command, BankFacts bank) {
    if (!command.topic().equals(topic)) {
      apply(new QuestionMoved(id, bank.subjectOfOpen(command.topic()), command.topic()));
    }
  }

  @CommandHandler
  void handle(TagQuestion command) {
    tag(command.tags());
  }

  @CommandHandler
  void handle(ValidateQuestion command) {
    switch (state) {
      case DRAFT -> apply(new QuestionValidated(id, command.reason()));
      case VALIDATED -> {}
      case REJECTED -> throw new QuestionIsRejected(id);
      case RETIRED -> throw new QuestionIsRetired(id);
    }
  }

  @CommandHandler
  void handle(RejectQuestion command) {
    switch (state) {
      case DRAFT, VALIDATED -> apply(new QuestionRejected(id, command.reason()));
      case REJECTED -> {}
      case RETIRED -> throw new QuestionIsRetired(id);
    }
  }

  @CommandHandler
  void handle(RetireQuestion command) {
    if (state != ContentState.RETIRED) {
      apply(new QuestionRetired(id, command.reason()));
    }
  }

  @CommandHandler
  void handle(RestoreQuestion command, BankFacts bank) {
    switch (state) {
      case REJECTED, RETIRED -> {
        SubjectId _ = bank.subjectOfOpen(topic);
        apply(new QuestionRestored(id, command.reason()));
      }
      case DRAFT -> {}
      case VALIDATED -> throw new QuestionIsValidated(id);
    }
  }

  private void revise(QuestionContent revised, List<String> newTags, boolean keepsState) {
    if (revised.equals(content)) {
      tag(newTags);
      return;
    }
    refuseIfRetired();
    apply(
        keepsState
            ? new QuestionCorrected(id, version + 1, revised, newTags)
            : new QuestionRevised(id, version + 1, revised, newTags));
  }

  private void tag(List<String> newTags) {
    if (!newTags.equals(tags)) {
      refuseIfRetired();
      apply(new QuestionTagged(id, newTags));
    }
  }

  private void refuseIfRetired() {
    if (state == ContentState.RETIRED) {
      throw new QuestionIsRetired(id);
    }
  }

  @EventSourcingHandler
  void on(QuestionEvent event) {
    switch (event) {
      case QuestionAuthored(var question, _, var place, var text, var words) -> {
        id = question;
        origin = new AuthorQuestion(question, place, text, words);
        topic = place;
        become(1, text, words);
      }
      case QuestionRevised(_, var number, var text, var words) -> become(number, text, words);
      case QuestionCorrected(_, var number, var text, var words) -> say(number, text, words);
      case QuestionMoved(_, _, var place) -> topic = place;
      case QuestionTagged(_, var words) -> tags = words;
      case QuestionValidated _ -> state = ContentState.VALIDATED;
      case QuestionRejected _ -> state = ContentState.REJECTED;
      case QuestionRetired _ -> state = ContentState.RETIRED;
      case QuestionRestored _ -> state = ContentState.DRAFT;
    }
  }

  private void become(int number, QuestionContent text, List<String> words) {
    say(number, text, words);
    state = ContentState.DRAFT;
  }

  private void say(int number, QuestionContent text, List<String> words) {
    version = number;
    content = text;
    tags = words;
  }
}
