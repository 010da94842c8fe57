package daybreak.saga.plan;

import daybreak.schema.event.WireName;
import daybreak.schema.eventstore.EventTypes;
import java.util.Map;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Sagas as JSON under their {@link WireName wire name and version}, and under the same name in
 * their deadlines, where Axon would write the simple name of the class.
 */
final class SagaSerializer extends Jackson3Serializer {

  private static final Map<String, Class<?>> SAGAS =
      Map.of(name(RolloverSaga.class).value(), RolloverSaga.class);

  SagaSerializer() {
    super(builder());
  }

  @Override
  @SuppressWarnings("rawtypes") // as Axon declares it
  public SerializedType typeForClass(@Nullable Class type) {
    return type != null && SAGAS.containsValue(type) ? wireType(type) : super.typeForClass(type);
  }

  /**
   * The class of a stored type.
   *
   * @throws UnknownSaga if it is a saga's of another version
   */
  @Override
  public Class<?> classForType(SerializedType stored) {
    Class<?> saga = SAGAS.get(stored.getName());
    if (saga != null && !wireType(saga).equals(stored)) {
      throw new UnknownSaga(stored);
    }
    return saga == null ? super.classForType(stored) : saga;
  }

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
    return super.serialize(
        object instanceof SagaScopeDescriptor of ? underWireName(of) : object, representation);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
  public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
    T object = super.deserialize(stored);
    return object instanceof SagaScopeDescriptor of ? (T) underClassName(of) : object;
  }

  private static SagaScopeDescriptor underWireName(SagaScopeDescriptor saga) {
    return SAGAS.values().stream()
        .filter(type -> type.getSimpleName().equals(saga.getType()))
        .map(type -> new SagaScopeDescriptor(name(type).value(), saga.getIdentifier()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(saga + " has no wire name"));
  }

  /** What this release does not know is no deadline to be passed over. */
  private static SagaScopeDescriptor underClassName(SagaScopeDescriptor saga) {
    Class<?> type = SAGAS.get(saga.getType());
    if (type == null) {
      throw new IllegalStateException("This release does not know " + saga);
    }
    return new SagaScopeDescriptor(type.getSimpleName(), saga.getIdentifier());
  }

  private static SerializedType wireType(Class<?> saga) {
    return new SimpleSerializedType(name(saga).value(), Integer.toString(name(saga).version()));
  }

  static WireName name(Class<?> saga) {
    return EventTypes.wireName(saga);
  }
}
