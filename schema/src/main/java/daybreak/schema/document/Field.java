package daybreak.schema.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a program that calls must know of one field beyond its Java type: the API document says it.
 * It refuses nothing by itself; a test holds it against what is really accepted. On the accessor of
 * an interface it counts for every record that implements it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.PARAMETER})
public @interface Field {

  /** Whether a request is refused without it. */
  boolean required() default false;

  /** Whether null takes away what there is, where only what changes is sent. */
  boolean cleared() default false;

  /** What a text, or each text of a list, is read as: an enumeration, an id, a date. */
  Class<?> as() default String.class;

  /** All the words that a text may be, where no enumeration has them. */
  String[] words() default {};

  /** The least number, or the fewest characters or items. */
  long least() default Long.MIN_VALUE;

  /** The greatest number, or the most characters or items. */
  long most() default Long.MAX_VALUE;

  /** The most characters of each text of a list. */
  long each() default Long.MAX_VALUE;

  /** Taken where it is left out. */
  String standard() default "";

  /** A value that can be sent as it stands. */
  String example() default "";
}
