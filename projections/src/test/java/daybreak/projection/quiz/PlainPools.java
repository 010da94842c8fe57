package daybreak.projection.quiz;

import static java.util.Objects.requireNonNull;

import daybreak.projection.testing.Place;
import daybreak.schema.content.QuestionEvent.QuestionAuthored;
import daybreak.schema.content.QuestionEvent.QuestionCorrected;
import daybreak.schema.content.QuestionEvent.QuestionMoved;
import daybreak.schema.content.QuestionEvent.QuestionRejected;
import daybreak.schema.content.QuestionEvent.QuestionRestored;
import daybreak.schema.content.QuestionEvent.QuestionRetired;
import daybreak.schema.content.QuestionEvent.QuestionRevised;
import daybreak.schema.content.QuestionEvent.QuestionTagged;
import daybreak.schema.content.QuestionEvent.QuestionValidated;
import daybreak.schema.event.ExternalId;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.pasttest.TestEvent;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestResult;
import daybreak.schema.quiz.PoolKey;
import daybreak.schema.quiz.PoolKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a history puts in pools, told event by event with plain sets. */
final class PlainPools {

  private final Map<UUID, Place> places = new HashMap<>();
  private final Map<UUID, List<String>> tags = new HashMap<>();
  private final Set<UUID> validated = new HashSet<>();
  private final Map<UUID, Map<UUID, Boolean>> lastAnswers = new HashMap<>();
  private final Map<UUID, Map<UUID, Instant>> answeredAt = new HashMap<>();

  PlainPools(List<LoggedEvent> history) {
    for (LoggedEvent logged : history) {
      UUID id = logged.aggregate();
      switch (logged.event()) {
        case QuestionAuthored first -> {
          places.put(id, new Place(first.subject(), first.topic()));
          tags.put(id, first.tags());
        }
        case QuestionRevised revised -> {
          tags.put(id, revised.tags());
          validated.remove(id);
        }
        case QuestionCorrected corrected -> tags.put(id, corrected.tags());
        case QuestionMoved moved -> places.put(id, new Place(moved.subject(), moved.topic()));
        case QuestionTagged tagged -> tags.put(id, tagged.tags());
        case QuestionValidated _ -> validated.add(id);
        case QuestionRejected _ -> validated.remove(id);
        case QuestionRetired _ -> validated.remove(id);
        case QuestionRestored _ -> validated.remove(id);
        case TestCompleted test -> test.results().forEach(one -> answer(test, one));
        case TestImported test -> test.results().forEach(one -> answer(test, one));
        default -> {}
      }
    }
  }

  private void answer(TestEvent test, TestResult result) {
    UUID learner = test.learner().value();
    Map<UUID, Instant> times = answeredAt.computeIfAbsent(learner, _ -> new HashMap<>());
    Instant before = times.getOrDefault(result.question().value(), Instant.MIN);
    if (result.chosen() != null && !test.at().isBefore(before)) {
      times.put(result.question().value(), test.at());
      lastAnswers
          .computeIfAbsent(learner, _ -> new HashMap<>())
          .put(result.question().value(), result.correct());
    }
  }

  Map<PoolKey, Set<UUID>> pools() {
    Map<PoolKey, Set<UUID>> pools = new HashMap<>();
    for (UUID id : validated) {
      Place place = requireNonNull(places.get(id));
      put(pools, PoolKind.ALL, new UUID(0, 0), id);
      put(pools, PoolKind.SUBJECT, place.subject().value(), id);
      put(pools, PoolKind.TOPIC, place.topic().value(), id);
      for (String tag : requireNonNull(tags.get(id))) {
        put(pools, PoolKind.TAG, ExternalId.uuid("tag", tag), id);
      }
    }
    return pools;
  }

  private static void put(Map<PoolKey, Set<UUID>> pools, PoolKind kind, UUID of, UUID question) {
    pools.computeIfAbsent(new PoolKey(kind, of), _ -> new HashSet<>()).add(question);
  }

  Map<UUID, Set<UUID>> answered() {
    Map<UUID, Set<UUID>> answered = new HashMap<>();
    lastAnswers.forEach((learner, last) -> answered.put(learner, last.keySet()));
    return answered;
  }

  Map<UUID, Set<UUID>> incorrect() {
    Map<UUID, Set<UUID>> incorrect = new HashMap<>();
    lastAnswers.forEach((learner, last) -> {
      Set<UUID> wrong = new HashSet<>(last.keySet());
      wrong.removeIf(question -> requireNonNull(last.get(question)));
      if (!wrong.isEmpty()) {
        incorrect.put(learner, wrong);
      }
    });
    return incorrect;
  }
}
