package daybreak.command.imports.activity;

import daybreak.command.gateway.Collisions;
import daybreak.command.gateway.CommandUnit;
import daybreak.command.gateway.CommandUnits;
import daybreak.command.imports.Entry;
import daybreak.command.imports.Faults;
import daybreak.command.imports.Report;
import daybreak.command.imports.Storage;
import daybreak.command.imports.Verdict;
import daybreak.schema.command.Intent;
import daybreak.schema.command.Issuer;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.learner.LearnerCommand.RegisterLearner;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.problem.Unavailable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Stores past activity through the aggregates: a window in one unit of work, so in one commit, or,
 * where others are at the same things, each by itself.
 */
final class ActivityStore implements Storage<PastActivity> {

  /** What a learner is registered with who was not seen before. */
  private static final LearnerSettings SETTINGS =
      new LearnerSettings(new NamedZone("UTC"), 30, null, List.of());

  private final CommandUnits units;
  private final EventStores stores;
  private final UUID caller;
  private final Report report;
  private final Set<UUID> registered = new HashSet<>();

  ActivityStore(CommandUnits units, EventStores stores, UUID caller, Report report) {
    this.units = units;
    this.stores = stores;
    this.caller = caller;
    this.report = report;
  }

  @Override
  public void store(List<Entry<PastActivity>> entries) {
    try {
      attempt(entries).forEach(report::tell);
    } catch (ConcurrencyException | AggregateStreamCreationException | EventStoreException met) {
      entries.forEach(entry -> report.tell(entry.line(), settle(entry)));
    }
  }

  private Verdict settle(Entry<PastActivity> entry) {
    try {
      return Collisions.untilAlone(() -> attempt(List.of(entry)).values().iterator().next());
    } catch (Unavailable outnumbered) {
      throw outnumbered;
    } catch (RuntimeException failure) {
      return Faults.rejected(failure);
    }
  }

  /** Handles the entries in one unit of work, and answers what became of each line. */
  private Map<Long, Verdict> attempt(List<Entry<PastActivity>> entries) {
    Map<Long, Verdict> verdicts = new LinkedHashMap<>();
    Set<UUID> tests = existingTests(entries);
    Set<UUID> known = knownLearners(entries);
    try (CommandUnit unit = units.begin(Issuer.user(caller))) {
      for (Entry<PastActivity> entry : entries) {
        Verdict verdict = verdict(unit, entry.item(), tests.contains(entry.id()));
        verdicts.put(entry.line(), verdict);
        if (!(verdict instanceof Verdict.Rejected)) {
          register(unit, entry.item().learner(), known);
        }
      }
      long _ = unit.commit();
    }
    registered.addAll(known);
    return verdicts;
  }

  private static Verdict verdict(CommandUnit unit, PastActivity activity, boolean there) {
    try {
      Object told = unit.handle(intent(activity, there));
      boolean unchanged = there || Boolean.FALSE.equals(told);
      return unchanged ? new Verdict.Unchanged() : new Verdict.Accepted();
    } catch (RuntimeException failure) {
      return Faults.rejected(failure);
    }
  }

  private static Intent intent(PastActivity activity, boolean there) {
    if (there) {
      return new Intent.Repeat(activity.command());
    }
    return activity.isTest()
        ? Intent.create(activity.command())
        : Intent.revise(activity.command());
  }

  private static void register(CommandUnit unit, LearnerId learner, Set<UUID> known) {
    if (known.add(learner.value())) {
      unit.handle(Intent.revise(new RegisterLearner(learner, SETTINGS)));
    }
  }

  private Set<UUID> existingTests(List<Entry<PastActivity>> entries) {
    return stores
        .streams()
        .existing(
            "test",
            entries.stream().filter(entry -> entry.item().isTest()).map(Entry::id).toList());
  }

  private Set<UUID> knownLearners(List<Entry<PastActivity>> entries) {
    List<UUID> unseen =
        entries.stream()
            .map(entry -> entry.item().learner().value())
            .filter(learner -> !registered.contains(learner))
            .distinct()
            .toList();
    Set<UUID> known = new HashSet<>(registered);
    known.addAll(stores.streams().existing("learner", unseen));
    return known;
  }
}
