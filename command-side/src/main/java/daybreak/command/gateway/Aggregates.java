package daybreak.command.gateway;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/**
 * Gives aggregates a repository on the event store and subscribes their handlers to the command
 * bus. No lock is held while a command is handled: of two that collide, the event store refuses
 * one.
 */
public final class Aggregates {

  private final EventStore eventStore;
  private final CommandBus bus;
  private final List<Object> resources;
  private final CommandTargets targets = new CommandTargets();

  /**
   * Prepares for aggregates whose handlers may take the resources as parameters.
   *
   * @param resources what handlers look up, such as facts about other aggregates
   */
  public Aggregates(EventStore eventStore, CommandBus bus, Object... resources) {
    this.eventStore = eventStore;
    this.bus = bus;
    this.resources = List.of(resources);
  }

  /**
   * Lets the commands of an aggregate be handled.
   *
   * @param own what only this aggregate's handlers look up
   */
  public <T> void host(Class<T> type, Object... own) {
    AggregateModel<T> model =
        AnnotatedAggregateMetaModelFactory.inspectAggregate(type, parameters(own));
    var handler =
        AggregateAnnotationCommandHandler.<T>builder()
            .aggregateType(type)
            .aggregateModel(model)
            .repository(repository(type, model))
            .commandTargetResolver(targets)
            .build();
    var _ = handler.subscribe(bus);
  }

  private ParameterResolverFactory parameters(Object... own) {
    return MultiParameterResolverFactory.ordered(
        ClasspathParameterResolverFactory.forClass(Aggregates.class),
        new IntentResolver(),
        new SimpleResourceParameterResolverFactory(
            Stream.concat(resources.stream(), Stream.of(own)).toList()));
  }

  private <T> Repository<T> repository(Class<T> type, AggregateModel<T> model) {
    return new IntentRepository<>(
        EventSourcingRepository.builder(type)
            .aggregateModel(model)
            .eventStore(eventStore)
            .lockFactory(NullLockFactory.INSTANCE),
        eventStore,
        model.type());
  }
}
