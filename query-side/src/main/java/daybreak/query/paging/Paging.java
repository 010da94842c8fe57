package daybreak.query.paging;

import org.jspecify.annotations.Nullable;

/** Which page is asked for, of a list that its address names and nothing narrows. */
public record Paging(@Nullable Integer limit, @Nullable String cursor) implements PageQuery {}
