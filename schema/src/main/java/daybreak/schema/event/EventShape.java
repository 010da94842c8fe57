package daybreak.schema.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event's JSON has where, derived from its record: typed columns are made of it. */
public sealed interface EventShape {

  /** Of an event, or of a record in one. */
  static Structure of(Class<?> type) {
    return new Structure(
        Arrays.stream(type.getRecordComponents()).map(EventShape::component).toList());
  }

  private static Component component(RecordComponent component) {
    return new Component(
        component.getName(),
        ofValue(component.getGenericType()),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class));
  }

  private static EventShape ofValue(Type type) {
    if (type instanceof ParameterizedType of && of.getRawType() == List.class) {
      return new Series(ofValue(of.getActualTypeArguments()[0]));
    }
    if (type instanceof Class<?> plain) {
      return plain.isRecord() ? ofRecord(plain) : new Value(ColumnType.of(plain));
    }
    throw new IllegalArgumentException("No column holds a value of " + type);
  }

  /** A record of one value is told as that: an id as its UUID. */
  private static EventShape ofRecord(Class<?> type) {
    Optional<RecordComponent> sole =
        Arrays.stream(type.getRecordComponents())
            .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
            .findFirst();
    return sole.isPresent() ? ofValue(sole.get().getGenericType()) : of(type);
  }

  /** What one column holds. */
  record Value(ColumnType type) implements EventShape {}

  /** What a record is told as, in the order of its components. */
  record Structure(List<Component> components) implements EventShape {

    public Structure {
      components = List.copyOf(components);
    }
  }

  /** A list. */
  record Series(EventShape each) implements EventShape {}

  /**
   * What a structure has under a name.
   *
   * @param nullable whether it may be without it
   */
  record Component(String name, EventShape shape, boolean nullable) {}
}
