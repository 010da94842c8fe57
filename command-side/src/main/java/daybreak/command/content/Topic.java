package daybreak.command.content;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.gateway.IdIsTaken;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicCommand.AddTopic;
import daybreak.schema.content.TopicEvent;
import daybreak.schema.content.TopicEvent.TopicAdded;
import daybreak.schema.content.TopicId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A part of a subject, which it never leaves. */
@AggregateRoot(type = "topic")
@SuppressWarnings("NullAway.Init")
final class Topic {

  @AggregateIdentifier private TopicId id;
  private SubjectId subject;
  private String title;

  Topic() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AddTopic command, BankFacts bank) {
    if (id == null) {
      bank.requireSubjects(List.of(command.subject()));
      apply(new TopicAdded(command.topic(), command.subject(), command.title()));
    } else if (!command.equals(new AddTopic(id, subject, title))) {
      throw new IdIsTaken("topic", id);
    }
  }

  @EventSourcingHandler
  void on(TopicEvent event) {
    switch (event) {
      case TopicAdded added -> {
        id = added.topic();
        subject = added.subject();
        title = added.title();
      }
    }
  }
}
