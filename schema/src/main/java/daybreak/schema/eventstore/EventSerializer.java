package daybreak.schema.eventstore;

import daybreak.schema.event.Json;
import daybreak.schema.event.WireName;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/**
 * Events as JSON under their {@link WireName wire name and version}; a Java class name is never
 * stored for them, so that packages can move.
 */
public final class EventSerializer extends Jackson3Serializer {

  private final Map<String, Class<?>> classes;
  private final Map<Class<?>, SerializedType> types;
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

  private EventSerializer(Collection<? extends Class<?>> stored) {
    super(builder().jsonMapperBuilderCustomizer(Json::configure));
    this.types =
        stored.stream().collect(Collectors.toMap(Function.identity(), EventSerializer::wireType));
    this.classes =
        stored.stream().collect(Collectors.toMap(type -> wireType(type).getName(), type -> type));
  }

  /** The serializer of every event that Daybreak can store. */
  public static EventSerializer ofEvents() {
    return of(EventTypes.all());
  }

  /** A serializer of these classes, each of which has a wire name. */
  static EventSerializer of(Collection<? extends Class<?>> stored) {
    return new EventSerializer(stored);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Axon declares it
  public SerializedType typeForClass(@Nullable Class type) {
    SerializedType known = type == null ? null : types.get(type);
    return known == null ? super.typeForClass(type) : known;
  }

  /**
   * The record of a stored type, whose version has to be the present one.
   *
   * @throws UnknownEvent if there is no such type, or no upcaster has brought an older version up
   *     to date, or the version is one of the future
   */
  @Override
  public Class<?> classForType(SerializedType stored) {
    Class<?> type = classes.get(stored.getName());
    if (type == null) {
      type = super.classForType(stored);
    } else if (!wireType(type).getRevision().equals(stored.getRevision())) {
      throw new UnknownEvent(stored);
    }
    if (type == UnknownSerializedType.class) {
      throw new UnknownEvent(stored);
    }
    return type;
  }

  @Override
  protected ObjectReader getReader(Class<?> type) {
    return readers.computeIfAbsent(type, super::getReader);
  }

  /** Whether what is stored so has the version that its record has now. */
  boolean isNewest(String name, int version) {
    Class<?> type = classes.get(name);
    return type != null && EventTypes.wireName(type).version() == version;
  }

  /** Whether the class is stored under a wire name. */
  boolean stores(Class<?> type) {
    return types.containsKey(type);
  }

  private static SerializedType wireType(Class<?> type) {
    WireName name = EventTypes.wireName(type);
    return new SimpleSerializedType(name.value(), Integer.toString(name.version()));
  }
}
