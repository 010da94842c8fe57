package daybreak.query.paging;

import org.jspecify.annotations.Nullable;

/** An answer that another page may follow. */
public interface Paged {

  /** The cursor of the next page; null on the last. */
  @Nullable String next();
}
