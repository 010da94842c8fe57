package daybreak.projection.platform;

import daybreak.schema.following.LoggedEvent;
import java.util.List;
import java.util.Set;

/** Tables that one fold writes; what it has changed counts in the totals. */
record FoldedTables(Fold<?, ?> fold, List<String> tables) implements TableGroup<Change<?>> {

  @Override
  public Set<Class<?>> events() {
    return fold.events();
  }

  @Override
  public List<? extends Change<?>> project(List<LoggedEvent> batch) {
    return fold.project(batch);
  }
}
