package daybreak.schema.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call on one version of a single thing, as the API document says it: a read answers the version
 * as its {@code ETag}, and a change may be meant for that version only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Versioned {}
