package daybreak.saga.plan;

import daybreak.schema.learner.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Learners and their zones in a list, for a year of days in a test's time. */
final class ListedCohorts implements Cohorts {

  private final Map<LearnerId, ZoneId> zones = new HashMap<>();
  private final Map<ZoneId, TreeMap<UUID, LearnerId>> cohorts = new HashMap<>();
  private Predicate<Instant> caughtUp = _ -> true;
  private boolean current = true;

  void put(LearnerId learner, ZoneId zone) {
    ZoneId before = zones.put(learner, zone);
    if (before != null) {
      cohort(before).remove(learner.value());
    }
    cohort(zone).put(learner.value(), learner);
  }

  private NavigableMap<UUID, LearnerId> cohort(ZoneId zone) {
    return cohorts.computeIfAbsent(zone, _ -> new TreeMap<>());
  }

  Map<LearnerId, ZoneId> learners() {
    return zones;
  }

  /** Says when missed midnights have been made up for. */
  void caughtUp(Predicate<Instant> said) {
    caughtUp = said;
  }

  /** Says whether pages include everything. */
  void current(boolean said) {
    current = said;
  }

  @Override
  public List<LearnerId> page(ZoneId zone, @Nullable UUID after, int size) {
    NavigableMap<UUID, LearnerId> cohort = cohort(zone);
    return (after == null ? cohort : cohort.tailMap(after, false))
        .values().stream().limit(size).toList();
  }

  @Override
  public long size(Collection<ZoneId> of) {
    return of.stream().mapToLong(zone -> cohort(zone).size()).sum();
  }

  @Override
  public List<ZoneId> zones() {
    return cohorts.entrySet().stream()
        .filter(cohort -> !cohort.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public long head() {
    return 0;
  }

  @Override
  public boolean include(long position) {
    return current;
  }

  @Override
  public boolean areCaughtUp(Instant now) {
    return caughtUp.test(now);
  }

  @Override
  public boolean havePlanAround(LearnerId learner, LocalDate date) {
    return true;
  }
}
