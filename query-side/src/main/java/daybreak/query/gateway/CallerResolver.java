package daybreak.query.gateway;

import daybreak.schema.learner.LearnerId;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives a query's handler the caller that it asks for, by whatever name. */
final class CallerResolver implements ParameterResolverFactory, ParameterResolver<LearnerId> {

  @Override
  public @Nullable ParameterResolver<LearnerId> createInstance(
      Executable executable, Parameter[] parameters, int index) {
    return parameters[index].getType() == LearnerId.class ? this : null;
  }

  @Override
  public LearnerId resolveParameterValue(Message<?> message) {
    return Asker.of(message).id();
  }

  @Override
  public boolean matches(Message<?> message) {
    return true;
  }
}
