package daybreak.projection.platform;

import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tables, fed by events: one token says how far they are, and one schema holds them and no other
 * table. Token and schema are named as the projection is.
 *
 * @param <D> what a batch adds to the totals
 */
public final class Projection<D> implements Follower {

  private final String name;
  private final List<TableGroup<D>> groups;
  private final Totals<D> totals;
  private final Map<Class<?>, List<TableGroup<D>>> groupsOf = new HashMap<>();

  /** Groups of tables, in the order in which every batch writes them, and the totals at last. */
  public Projection(String name, List<TableGroup<D>> groups, Totals<D> totals) {
    this.name = name;
    this.groups = groups;
    this.totals = totals;
    for (TableGroup<D> group : groups) {
      for (Class<?> event : group.events()) {
        groupsOf.computeIfAbsent(event, _ -> new ArrayList<>()).add(group);
      }
    }
  }

  @Override
  public String name() {
    return name;
  }

  /** The names of all tables that it writes, without their schema. */
  public List<String> tables() {
    return Stream.concat(
            groups.stream().flatMap(group -> group.tables().stream()), totals.tables().stream())
        .toList();
  }

  @Override
  public void apply(List<LoggedEvent> batch) {
    Map<TableGroup<D>, List<LoggedEvent>> parts = byGroup(batch);
    List<D> differences = new ArrayList<>();
    for (TableGroup<D> group : groups) {
      List<LoggedEvent> part = parts.get(group);
      if (part != null) {
        differences.addAll(group.project(part));
      }
    }
    totals.add(differences);
  }

  @Override
  public void announce(List<LoggedEvent> batch) {
    Map<TableGroup<D>, List<LoggedEvent>> parts = byGroup(batch);
    for (TableGroup<D> group : groups) {
      List<LoggedEvent> part = parts.get(group);
      if (part != null) {
        group.announce(part);
      }
    }
  }

  private Map<TableGroup<D>, List<LoggedEvent>> byGroup(List<LoggedEvent> batch) {
    Map<TableGroup<D>, List<LoggedEvent>> parts = new HashMap<>();
    for (LoggedEvent logged : batch) {
      for (TableGroup<D> group : groupsOf.getOrDefault(logged.type(), List.of())) {
        parts.computeIfAbsent(group, _ -> new ArrayList<>()).add(logged);
      }
    }
    return parts;
  }
}
