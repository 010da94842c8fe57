package daybreak.projection.learner;

import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that learners' pages are made of, but for the bank itself. */
public final class LearnerProjection implements Follower {

  /** The name of its token. */
  public static final String NAME = "learner";

  private final List<TableGroup> groups;
  private final TopicProgress progress;
  private final Map<Class<?>, List<TableGroup>> groupsOf = new HashMap<>();

  /** Groups of tables, in the order in which every batch writes them. */
  public LearnerProjection(Database database, TableGroup... groups) {
    this.groups = List.of(groups);
    this.progress = new TopicProgress(database);
    for (TableGroup group : groups) {
      for (Class<?> event : group.events()) {
        groupsOf.computeIfAbsent(event, _ -> new ArrayList<>()).add(group);
      }
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void apply(List<LoggedEvent> batch) {
    Map<TableGroup, List<LoggedEvent>> parts = byGroup(batch);
    List<Activity> activities = new ArrayList<>();
    for (TableGroup group : groups) {
      List<LoggedEvent> part = parts.get(group);
      if (part != null) {
        activities.addAll(group.project(part));
      }
    }
    progress.add(activities);
  }

  private Map<TableGroup, List<LoggedEvent>> byGroup(List<LoggedEvent> batch) {
    Map<TableGroup, List<LoggedEvent>> parts = new HashMap<>();
    for (LoggedEvent logged : batch) {
      for (TableGroup group : groupsOf.getOrDefault(logged.type(), List.of())) {
        parts.computeIfAbsent(group, _ -> new ArrayList<>()).add(logged);
      }
    }
    return parts;
  }
}
