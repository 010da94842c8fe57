package daybreak.schema.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and version under which an event is stored, for ever: {@code capability.what-happened};
 * or a saga. A change of an event's JSON needs a higher version and an upcaster from the one
 * before.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireName {

  String value();

  int version() default 1;
}
