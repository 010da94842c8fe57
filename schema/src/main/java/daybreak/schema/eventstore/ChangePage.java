package daybreak.schema.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of changes, the newest first.
 *
 * @param next the position that the next page begins below; null where nothing is left
 */
public record ChangePage(List<LoggedChange> changes, @Nullable Long next) {}
