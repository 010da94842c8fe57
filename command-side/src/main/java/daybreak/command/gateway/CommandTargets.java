package daybreak.command.gateway;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Reads which aggregate a command is for from the component that is marked so. Axon's own resolver
 * looks for the mark again with each command, which is a twenty-fifth of a command's time.
 */
final class CommandTargets implements CommandTargetResolver {

  private final ClassValue<Method> accessors =
      new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
          return Arrays.stream(command.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .filter(accessor -> accessor.isAnnotationPresent(TargetAggregateIdentifier.class))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(command + " names no aggregate"));
        }
      };

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
    try {
      Object id = accessors.get(message.getPayloadType()).invoke(message.getPayload());
      return new VersionedAggregateIdentifier(id.toString(), null);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Commands are public records that only hold values", e);
    }
  }
}
