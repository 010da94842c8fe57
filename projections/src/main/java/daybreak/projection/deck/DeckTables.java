package daybreak.projection.deck;

import daybreak.projection.learner.Activity;
import daybreak.projection.learner.TableGroup;
import daybreak.projection.platform.Happening;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.Set;

/** The tables of decks and of what learners study in them. */
public final class DeckTables implements TableGroup {

  private final DeckFold decks;

  public DeckTables(Database database) {
    this.decks = new DeckFold(database);
  }

  @Override
  public Set<Class<?>> events() {
    return decks.events();
  }

  @Override
  public List<Activity> project(List<Happening> happenings) {
    decks.project(happenings);
    return List.of();
  }
}
