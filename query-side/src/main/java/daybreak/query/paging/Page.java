package daybreak.query.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
public record Page<T>(List<T> items, @Nullable String next) implements Paged {}
