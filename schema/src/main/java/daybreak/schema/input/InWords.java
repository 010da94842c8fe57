package daybreak.schema.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a value of a type looks like to a client, for a problem that says what must be sent. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InWords {

  /** Goes on from "must be". */
  String value();
}
