package daybreak.command.lesson;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.content.BankFacts;
import daybreak.command.gateway.IdIsTaken;
import daybreak.schema.command.Intent;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.lesson.LessonCommand.AuthorLesson;
import daybreak.schema.lesson.LessonCommand.MoveLesson;
import daybreak.schema.lesson.LessonCommand.PublishLesson;
import daybreak.schema.lesson.LessonCommand.RestoreLesson;
import daybreak.schema.lesson.LessonCommand.RetireLesson;
import daybreak.schema.lesson.LessonCommand.ReviseLesson;
import daybreak.schema.lesson.LessonContent;
import daybreak.schema.lesson.LessonEvent;
import daybreak.schema.lesson.LessonEvent.LessonAuthored;
import daybreak.schema.lesson.LessonEvent.LessonMoved;
import daybreak.schema.lesson.LessonEvent.LessonPublished;
import daybreak.schema.lesson.LessonEvent.LessonRestored;
import daybreak.schema.lesson.LessonEvent.LessonRetired;
import daybreak.schema.lesson.LessonEvent.LessonRevised;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * One lesson: {@code draft -> published -> retired}, and back to a draft. A revision makes a new
 * version and leaves the state as it is. What is asked for and already so succeeds without an
 * event.
 */
@AggregateRoot(type = "lesson")
@SuppressWarnings("NullAway.Init")
final class Lesson {

  @AggregateIdentifier private LessonId id;
  private AuthorLesson origin;
  private TopicId topic;
  private LessonContent content;
  private LessonState state;
  private int version;

  Lesson() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AuthorLesson command, Intent intent, BankFacts bank) {
    if (origin == null) {
      apply(
          new LessonAuthored(
              command.lesson(),
              bank.subjectOfOpen(command.topic()),
              command.topic(),
              command.content()));
    } else if (intent instanceof Intent.Revise) {
      authorAnew(command);
    } else if (!command.equals(origin) && !command.equals(movedOrigin())) {
      throw new IdIsTaken("lesson", id);
    }
  }

  private AuthorLesson movedOrigin() {
    return new AuthorLesson(id, topic, origin.content());
  }

  private void authorAnew(AuthorLesson command) {
    if (!command.topic().equals(origin.topic()) && !command.topic().equals(topic)) {
      throw new LessonIsInAnotherTopic(id);
    }
    revise(command.content());
  }

  @CommandHandler
  void handle(ReviseLesson command) {
    revise(command.content());
  }

  /** What it says and its state stay. */
  @CommandHandler
  void handle(MoveLesson command, BankFacts bank) {
    if (!command.topic().equals(topic)) {
      apply(new LessonMoved(id, bank.subjectOfOpen(command.topic()), command.topic()));
    }
  }

  @CommandHandler
  void handle(PublishLesson command) {
    switch (state) {
      case DRAFT -> apply(new LessonPublished(id));
      case PUBLISHED -> {}
      case RETIRED -> throw new LessonIsRetired(id);
    }
  }

  @CommandHandler
  void handle(RetireLesson command) {
    if (state != LessonState.RETIRED) {
      apply(new LessonRetired(id, command.reason()));
    }
  }

  @CommandHandler
  void handle(RestoreLesson command, BankFacts bank) {
    switch (state) {
      case RETIRED -> {
        SubjectId _ = bank.subjectOfOpen(topic);
        apply(new LessonRestored(id, command.reason()));
      }
      case DRAFT -> {}
      case PUBLISHED -> throw new LessonIsPublished(id);
    }
  }

  private void revise(LessonContent revised) {
    if (revised.equals(content)) {
      return;
    }
    if (state == LessonState.RETIRED) {
      throw new LessonIsRetired(id);
    }
    apply(new LessonRevised(id, version + 1, revised));
  }

  @EventSourcingHandler
  void on(LessonEvent event) {
    switch (event) {
      case LessonAuthored(var lesson, _, var place, var text) -> {
        id = lesson;
        origin = new AuthorLesson(lesson, place, text);
        topic = place;
        state = LessonState.DRAFT;
        become(1, text);
      }
      case LessonRevised(_, var number, var text) -> become(number, text);
      case LessonMoved(_, _, var place) -> topic = place;
      case LessonPublished _ -> state = LessonState.PUBLISHED;
      case LessonRetired _ -> state = LessonState.RETIRED;
      case LessonRestored _ -> state = LessonState.DRAFT;
    }
  }

  private void become(int number, LessonContent text) {
    version = number;
    content = text;
  }
}
