package daybreak.command.platform;

import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/** A repository that gives a command no other version of its aggregate than it is meant for. */
final class ExpectedVersions<T> extends EventSourcingRepository<T> {

  ExpectedVersions(Builder<T> builder) {
    super(builder);
  }

  @Override
  protected void validateOnLoad(Aggregate<T> aggregate, @Nullable Long expectedVersion) {
    Expectation.current().check(aggregate);
  }
}
