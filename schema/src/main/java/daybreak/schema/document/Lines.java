package daybreak.schema.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A call that takes and answers one JSON object a line, as the API document says it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Lines {

  /** What each line of the request is read as. */
  Class<?> sent();

  /** What each line of the answer is. */
  Class<?> answered();
}
