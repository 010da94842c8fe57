package daybreak.query.gateway;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.axonframework.messaging.responsetypes.ResponseType;

/** The answer of every query's handler: a reading. Axon's own types know no generic one. */
final class ReadingType implements ResponseType<Reading<?>> {

  static final ReadingType TYPE = new ReadingType();

  private ReadingType() {}

  @Override
  public boolean matches(Type returned) {
    return returned instanceof ParameterizedType type && type.getRawType() == Reading.class;
  }

  @Override
  public Reading<?> convert(Object answer) {
    return (Reading<?>) answer;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Class<Reading<?>> responseMessagePayloadType() {
    return (Class<Reading<?>>) (Class<?>) Reading.class;
  }

  @Override
  public Class<?> getExpectedResponseType() {
    return Reading.class;
  }
}
