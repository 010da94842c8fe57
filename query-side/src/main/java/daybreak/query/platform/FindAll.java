package daybreak.query.platform;

import org.jspecify.annotations.Nullable;

/** Asks for the pages of a list that has no filter. */
public record FindAll(@Nullable Integer limit, @Nullable String cursor) implements PageQuery {}
