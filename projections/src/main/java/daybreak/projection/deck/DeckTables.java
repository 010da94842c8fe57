package daybreak.projection.deck;

import daybreak.projection.learner.Activity;
import daybreak.projection.learner.TableGroup;
import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.projection.platform.Happening;
import daybreak.schema.sql.Database;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables of decks and of what learners study in them. */
public final class DeckTables implements TableGroup {

  private final DeckFold decks;
  private final CardStudyFold studies;
  private final DeckFigures figures;
  private final DeckSubjects subjects;

  public DeckTables(Database database) {
    this.decks = new DeckFold(database);
    this.studies = new CardStudyFold(database);
    this.figures = new DeckFigures(database);
    this.subjects = new DeckSubjects(database);
  }

  @Override
  public Set<Class<?>> events() {
    Set<Class<?>> events = new HashSet<>(decks.events());
    events.addAll(studies.events());
    return events;
  }

  @Override
  public List<Activity> project(List<Happening> happenings) {
    List<Change<DeckRow>> changedDecks = decks.project(of(decks, happenings));
    List<Change<CardStudyRow>> changedStudies = studies.project(of(studies, happenings));
    subjects.apply(changedDecks);
    figures.apply(changedDecks, changedStudies);
    return changedStudies.stream().map(DeckTables::activity).toList();
  }

  private static List<Happening> of(Fold<?, ?> fold, List<Happening> happenings) {
    return happenings.stream()
        .filter(happening -> fold.events().contains(happening.type()))
        .toList();
  }

  private static Activity activity(Change<CardStudyRow> change) {
    CardStudyRow study = change.after();
    return new Activity(
        study.learner(),
        study.subject(),
        study.topic(),
        0,
        0,
        0,
        change.before() == null ? 1 : 0,
        study.lastReviewedAt());
  }
}
