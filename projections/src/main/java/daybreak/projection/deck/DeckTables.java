package daybreak.projection.deck;

import daybreak.projection.learner.Activity;
import daybreak.projection.learner.ActivityDays;
import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.projection.platform.TableGroup;
import daybreak.schema.content.SearchLanguage;
import daybreak.schema.deck.CardStudyEvent;
import daybreak.schema.deck.CardStudyEvent.CardResumed;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.CardSuspended;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of decks and of what learners study in them. */
public final class DeckTables implements TableGroup<Activity> {

  private final Database database;
  private final CardFold cards;
  private final DeckFold decks;
  private final MovedCards moved;
  private final CardStudyFold studies;
  private final CardCounts counts;
  private final DeckFigures figures;
  private final DeckSubjects subjects;
  private final NewCards newCards;
  private final ActivityDays days;

  /** Decks found by their words in the language. */
  public DeckTables(Database database, SearchLanguage language) {
    this.database = database;
    this.moved = new MovedCards(database);
    this.cards = new CardFold(database);
    this.decks = new DeckFold(database, language);
    this.studies = new CardStudyFold(database, Map.of());
    this.counts = new CardCounts(database);
    this.figures = new DeckFigures(database);
    this.subjects = new DeckSubjects(database);
    this.newCards = new NewCards(database);
    this.days = new ActivityDays(database);
  }

  @Override
  public List<String> tables() {
    return List.of(
        "card",
        "card_block",
        "card_number",
        "card_study",
        "deck",
        "deck_card",
        "deck_subject",
        "learner_card_block",
        "learner_deck");
  }

  @Override
  public Set<Class<?>> events() {
    Set<Class<?>> events = new HashSet<>(decks.events());
    events.addAll(cards.events());
    events.addAll(studies.events());
    return events;
  }

  /** A card's number is that of its first mention, whenever the event is applied. */
  @Override
  public void announce(List<LoggedEvent> batch) {
    newCards.number(batch);
  }

  @Override
  public List<Activity> project(List<LoggedEvent> batch) {
    newCards.number(batch);
    List<Change<CardRow>> changedCards = cards.project(of(cards, batch));
    List<Change<DeckRow>> changedDecks = decks.project(of(decks, batch));
    Set<UUID> filled = filled(changedDecks);
    subjects.apply(changedDecks, counts.apply(changedCards, filled));
    newCards.turn(changedCards);
    List<Activity> activities = new ArrayList<>(moved.follow(changedCards));
    List<LoggedEvent> studied = of(studies, batch);
    List<Change<CardStudyRow>> changedStudies =
        new CardStudyFold(database, moved.places(studied)).project(studied);
    days.add(studied, changedStudies);
    newCards.know(changedStudies);
    figures.apply(filled, changedStudies);
    studied.stream().flatMap(DeckTables::done).forEach(activities::add);
    changedStudies.stream().map(DeckTables::seen).forEach(activities::add);
    return activities;
  }

  private static Set<UUID> filled(List<Change<DeckRow>> decks) {
    return decks.stream()
        .map(Change::after)
        .filter(deck -> deck.cards() != null)
        .map(DeckRow::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<LoggedEvent> of(Fold<?, ?> fold, List<LoggedEvent> batch) {
    return batch.stream().filter(logged -> fold.events().contains(logged.type())).toList();
  }

  /** Nothing where a card was put aside or taken up again. */
  private static Stream<Activity> done(LoggedEvent logged) {
    return switch ((CardStudyEvent) logged.event()) {
      case CardReviewed review ->
          Stream.of(Activity.done(review.learner(), review.subject(), review.topic(), review.at()));
      case ReviewUndone undone ->
          Stream.of(Activity.done(undone.learner(), undone.subject(), undone.topic(), undone.at()));
      case CardSuspended _, CardResumed _ -> Stream.empty();
    };
  }

  private static Activity seen(Change<CardStudyRow> change) {
    CardStudyRow before = change.before();
    CardStudyRow after = change.after();
    int newly = (after.isSeen() ? 1 : 0) - (before != null && before.isSeen() ? 1 : 0);
    return Activity.cards(after.learner(), after.where(), newly);
  }
}
