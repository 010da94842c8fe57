package daybreak.command.content;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.gateway.IdIsTaken;
import daybreak.schema.content.SubjectCommand.AddSubject;
import daybreak.schema.content.SubjectCommand.RenameSubject;
import daybreak.schema.content.SubjectCommand.RetireSubject;
import daybreak.schema.content.SubjectEvent;
import daybreak.schema.content.SubjectEvent.SubjectAdded;
import daybreak.schema.content.SubjectEvent.SubjectRenamed;
import daybreak.schema.content.SubjectEvent.SubjectRetired;
import daybreak.schema.content.SubjectId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A field of study, the top of the bank, under a title that may change; some day retired, with its
 * topics, once they hold nothing any more.
 */
@AggregateRoot(type = "subject")
@SuppressWarnings("NullAway.Init")
final class Subject {

  @AggregateIdentifier private SubjectId id;
  private AddSubject origin;
  private String title;
  private boolean retired;

  Subject() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AddSubject command) {
    if (origin == null) {
      apply(new SubjectAdded(command.subject(), command.title()));
    } else if (!command.equals(origin) && !command.title().equals(title)) {
      throw new IdIsTaken("subject", id);
    }
  }

  @CommandHandler
  void handle(RenameSubject command, BankFacts bank) {
    if (!command.title().equals(title)) {
      requireNotRetired();
      bank.requireFree(command.title());
      apply(new SubjectRenamed(id, command.title()));
    }
  }

  @CommandHandler
  void handle(RetireSubject command, BankFacts bank) {
    if (!retired) {
      bank.requireEmpty(id);
      apply(new SubjectRetired(id, command.reason()));
    }
  }

  private void requireNotRetired() {
    if (retired) {
      throw new SubjectIsRetired(id);
    }
  }

  @EventSourcingHandler
  void on(SubjectEvent event) {
    switch (event) {
      case SubjectAdded(var subject, var text) -> {
        id = subject;
        origin = new AddSubject(subject, text);
        title = text;
      }
      case SubjectRenamed(_, var text) -> title = text;
      case SubjectRetired _ -> retired = true;
    }
  }
}
