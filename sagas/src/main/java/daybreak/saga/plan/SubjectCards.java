package daybreak.saga.plan;

import daybreak.saga.plan.StudyState.Card;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A subject's cards, in the order in which they are to be studied. */
record SubjectCards(UUID subject, List<UUID> cards) {

  /** Studied subjects before others, the weightier first; within one, as the cards were given. */
  static List<SubjectCards> of(List<Card> cards, Weights weights) {
    List<Card> inOrder = new ArrayList<>(cards);
    inOrder.sort(Comparator.comparingInt((Card card) -> -weights.of(card.subject())));
    Map<UUID, List<UUID>> groups = new LinkedHashMap<>();
    inOrder.forEach(
        card -> groups.computeIfAbsent(card.subject(), _ -> new ArrayList<>()).add(card.id()));
    return groups.entrySet().stream()
        .map(group -> new SubjectCards(group.getKey(), group.getValue()))
        .toList();
  }

  /** The first of them, as many as there may be and as there is time for. */
  List<UUID> upTo(int most, int perMinute, int minutes) {
    return cards.subList(0, Math.min(Math.min(cards.size(), most), minutes * perMinute));
  }

  /** What so many take. */
  static int minutes(List<UUID> cards, int perMinute) {
    return Math.ceilDiv(cards.size(), perMinute);
  }
}
