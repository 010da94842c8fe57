package daybreak.command.testing;

import daybreak.command.gateway.IntentResolver;
import daybreak.schema.command.Command;
import daybreak.schema.command.Intent;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Commands to single aggregates, as the gateway sends them. */
public final class Commanding {

  private Commanding() {}

  /** An aggregate by itself. */
  public static <T> AggregateTestFixture<T> fixture(Class<T> aggregate) {
    AggregateTestFixture<T> fixture = new AggregateTestFixture<>(aggregate);
    fixture.registerParameterResolverFactory(new IntentResolver());
    return fixture;
  }

  /** What was to be new, and is there already. */
  public static CommandMessage<?> again(Command command) {
    var metadata = Map.of(IntentResolver.METADATA_KEY, new Intent.Repeat(command));
    return new GenericCommandMessage<>(command, metadata);
  }
}
