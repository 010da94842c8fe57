package daybreak.query.gateway;

import daybreak.schema.freshness.ReadTables;
import org.jspecify.annotations.Nullable;

/** A question to the log itself, which holds whatever has been answered anywhere. */
public non-sealed interface LogQuery<T> extends Query<T> {

  @Override
  default @Nullable ReadTables tables() {
    return null;
  }
}
