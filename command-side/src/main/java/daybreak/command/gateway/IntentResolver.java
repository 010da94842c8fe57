package daybreak.command.gateway;

import daybreak.schema.command.Command;
import daybreak.schema.command.Intent;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gives a command's handler the intent that it asks for. A command that comes without one is to
 * make things as it says.
 */
public final class IntentResolver implements ParameterResolverFactory, ParameterResolver<Intent> {

  /** The metadata entry of a command message that holds its intent. */
  public static final String METADATA_KEY = "intent";

  @Override
  public @Nullable ParameterResolver<Intent> createInstance(
      Executable executable, Parameter[] parameters, int index) {
    return parameters[index].getType() == Intent.class ? this : null;
  }

  @Override
  public Intent resolveParameterValue(Message<?> message) {
    return message.getMetaData().get(METADATA_KEY) instanceof Intent intent
        ? intent
        : Intent.revise((Command) message.getPayload());
  }

  @Override
  public boolean matches(Message<?> message) {
    return true;
  }
}
