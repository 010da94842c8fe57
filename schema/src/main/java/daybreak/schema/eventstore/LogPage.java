package daybreak.schema.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a {@link LogSearch}.
 *
 * @param next where the next page begins after; null where nothing is left
 */
public record LogPage(List<LoggedJson> events, @Nullable Long next) {}
