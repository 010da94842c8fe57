package daybreak.schema.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers once it has succeeded.
 *
 * @param type that it is stored and read again as, under an idempotency key
 * @param known the answer, where it does not depend on the handler
 */
public record Answer<R>(Class<R> type, @Nullable R known) {

  /** What the command's handler answers. */
  public static <R> Answer<R> ofHandler(Class<R> type) {
    return new Answer<>(type, null);
  }

  /** That it is done. */
  public static Answer<Done> done(Target target) {
    return new Answer<>(Done.class, new Done(target.id()));
  }

  /** The answer that belongs to what the handler returned. */
  public R to(@Nullable Object result) {
    return known == null ? type.cast(Objects.requireNonNull(result)) : known;
  }
}
