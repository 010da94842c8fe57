package daybreak.schema.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that another process does, as the API document says it: 200 with how it stands once it
 * is done, or 202 with the same and where to ask again, if that takes longer than the caller waits.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Awaited {}
