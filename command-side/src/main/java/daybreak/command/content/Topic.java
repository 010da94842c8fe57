package daybreak.command.content;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.gateway.IdIsTaken;
import daybreak.schema.content.TopicCommand.AddTopic;
import daybreak.schema.content.TopicCommand.RenameTopic;
import daybreak.schema.content.TopicCommand.RetireTopic;
import daybreak.schema.content.TopicEvent;
import daybreak.schema.content.TopicEvent.TopicAdded;
import daybreak.schema.content.TopicEvent.TopicRenamed;
import daybreak.schema.content.TopicEvent.TopicRetired;
import daybreak.schema.content.TopicId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A part of a subject, which it never leaves, under a title that may change; some day retired, once
 * it holds nothing any more.
 */
@AggregateRoot(type = "topic")
@SuppressWarnings("NullAway.Init")
final class Topic {

  @AggregateIdentifier private TopicId id;
  private AddTopic origin;
  private String title;
  private boolean retired;

  Topic() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AddTopic command, BankFacts bank) {
    if (origin == null) {
      bank.requireOpen(command.subject());
      apply(new TopicAdded(command.topic(), command.subject(), command.title()));
    } else if (!command.equals(origin)
        && !command.equals(new AddTopic(id, origin.subject(), title))) {
      throw new IdIsTaken("topic", id);
    }
  }

  @CommandHandler
  void handle(RenameTopic command, BankFacts bank) {
    if (!command.title().equals(title)) {
      requireNotRetired();
      bank.requireOpen(origin.subject());
      bank.requireFree(origin.subject(), command.title());
      apply(new TopicRenamed(id, origin.subject(), command.title()));
    }
  }

  @CommandHandler
  void handle(RetireTopic command, BankFacts bank) {
    if (!retired) {
      bank.requireEmpty(origin.subject(), id);
      apply(new TopicRetired(id, origin.subject(), command.reason()));
    }
  }

  private void requireNotRetired() {
    if (retired) {
      throw new TopicIsRetired(id);
    }
  }

  @EventSourcingHandler
  void on(TopicEvent event) {
    switch (event) {
      case TopicAdded(var topic, var subject, var text) -> {
        id = topic;
        origin = new AddTopic(topic, subject, text);
        title = text;
      }
      case TopicRenamed(_, _, var text) -> title = text;
      case TopicRetired _ -> retired = true;
    }
  }
}
