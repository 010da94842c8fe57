package daybreak.projection.deck;

import daybreak.projection.platform.Change;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What each learner has studied of each deck: kept by differences where a card is reviewed, and
 * computed anew for a deck whose cards change.
 */
final class DeckFigures {

  private static final Comparator<LearnerDeck> BY_KEY =
      Comparator.comparing((LearnerDeck deck) -> deck.key().learner())
          .thenComparing(deck -> deck.key().deck());

  private final Database database;

  DeckFigures(Database database) {
    this.database = database;
  }

  /**
   * Applies a batch whose cards, decks and studies have been written.
   *
   * @param filled decks whose cards have changed
   */
  void apply(Set<UUID> filled, List<Change<CardStudyRow>> studies) {
    if (!filled.isEmpty()) {
      database.call(DeckFigureSql.REMOVE).array("decks", "uuid", filled).update();
      database.call(DeckFigureSql.RECOMPUTE).array("decks", "uuid", filled).update();
    }
    if (!studies.isEmpty()) {
      add(studies, filled);
    }
  }

  private void add(List<Change<CardStudyRow>> studies, Set<UUID> recomputed) {
    Map<UUID, List<Membership>> memberships = memberships(studies, recomputed);
    Map<LearnerDeck.Key, LearnerDeck> touched = load(studies, memberships);
    for (Change<CardStudyRow> study : studies) {
      for (Membership in : memberships.getOrDefault(study.after().card(), List.of())) {
        LearnerDeck deck = Objects.requireNonNull(touched.get(in.key(study)));
        deck.studied(study.after().lastReviewedAt());
        if (in.validated()) {
          change(deck, study);
        }
      }
    }
    forget(undone(studies, memberships), touched);
    write(touched.values().stream().sorted(BY_KEY).toList());
  }

  private static void change(LearnerDeck deck, Change<CardStudyRow> study) {
    CardStudyRow before = study.before();
    if (before != null) {
      deck.remove(before);
    }
    deck.add(study.after());
  }

  /** The decks of cards whose last review counts no longer. */
  private static Set<LearnerDeck.Key> undone(
      List<Change<CardStudyRow>> studies, Map<UUID, List<Membership>> memberships) {
    Set<LearnerDeck.Key> undone = new HashSet<>();
    for (Change<CardStudyRow> study : studies) {
      if (study.after().isBefore(study.before())) {
        memberships
            .getOrDefault(study.after().card(), List.of())
            .forEach(in -> undone.add(in.key(study)));
      }
    }
    return undone;
  }

  private void forget(Set<LearnerDeck.Key> undone, Map<LearnerDeck.Key, LearnerDeck> decks) {
    if (!undone.isEmpty()) {
      database
          .call(DeckFigureSql.LAST_STUDIED)
          .column("learner_id", "uuid", undone, LearnerDeck.Key::learner)
          .column("deck_id", "uuid", undone, LearnerDeck.Key::deck)
          .list(Studied::of)
          .forEach(studied ->
              Objects.requireNonNull(decks.get(studied.deck())).lastStudied(studied.at()));
    }
  }

  private Map<UUID, List<Membership>> memberships(
      List<Change<CardStudyRow>> studies, Set<UUID> recomputed) {
    Set<UUID> cards = new HashSet<>();
    studies.forEach(study -> cards.add(study.after().card()));
    Map<UUID, List<Membership>> memberships = new HashMap<>();
    database
        .call(DeckFigureSql.DECKS_OF_CARDS)
        .array("cards", "uuid", cards)
        .list(row ->
            new Membership(
                row.uuid("card_id"),
                row.uuid("deck_id"),
                row.uuid("subject_id"),
                row.booleanValue("validated")))
        .stream()
        .filter(in -> !recomputed.contains(in.deck()))
        .forEach(in -> memberships.computeIfAbsent(in.card(), _ -> new ArrayList<>()).add(in));
    return memberships;
  }

  private Map<LearnerDeck.Key, LearnerDeck> load(
      List<Change<CardStudyRow>> studies, Map<UUID, List<Membership>> memberships) {
    Map<LearnerDeck.Key, LearnerDeck> decks = new LinkedHashMap<>();
    for (Change<CardStudyRow> study : studies) {
      for (Membership in : memberships.getOrDefault(study.after().card(), List.of())) {
        decks.computeIfAbsent(in.key(study), key -> LearnerDeck.untouched(key, in.subject()));
      }
    }
    if (!decks.isEmpty()) {
      stored(List.copyOf(decks.keySet())).forEach(deck -> decks.put(deck.key(), deck));
    }
    return decks;
  }

  private List<LearnerDeck> stored(Collection<LearnerDeck.Key> keys) {
    return database
        .call(DeckFigureSql.LOAD)
        .column("learner_id", "uuid", keys, LearnerDeck.Key::learner)
        .column("deck_id", "uuid", keys, LearnerDeck.Key::deck)
        .list(LearnerDeck::of);
  }

  private void write(List<LearnerDeck> decks) {
    if (!decks.isEmpty()) {
      database
          .call(DeckFigureSql.WRITE)
          .column("learner_id", "uuid", decks, deck -> deck.key().learner())
          .column("deck_id", "uuid", decks, deck -> deck.key().deck())
          .column("subject_id", "uuid", decks, LearnerDeck::subject)
          .column("learning", "int", decks, LearnerDeck::learning)
          .column("review", "int", decks, LearnerDeck::review)
          .column("suspended", "int", decks, LearnerDeck::suspended)
          .column("due_texts", "text", decks, LearnerDeck::dueAt)
          .column("unfinished_texts", "text", decks, LearnerDeck::unfinishedAt)
          .column("last_studied_at", "timestamptz", decks, LearnerDeck::lastStudiedAt)
          .update();
    }
  }

  /** When a learner last studied a deck. */
  private record Studied(LearnerDeck.Key deck, @Nullable Instant at) {

    static Studied of(Row row) {
      return new Studied(
          new LearnerDeck.Key(row.uuid("learner_id"), row.uuid("deck_id")),
          row.instantOrNull("last_studied_at"));
    }
  }

  /**
   * A card in a deck.
   *
   * @param validated whether the card counts
   */
  private record Membership(UUID card, UUID deck, UUID subject, boolean validated) {

    LearnerDeck.Key key(Change<CardStudyRow> study) {
      return new LearnerDeck.Key(study.after().learner(), deck);
    }
  }
}
