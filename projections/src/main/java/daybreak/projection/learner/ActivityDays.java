package daybreak.projection.learner;

import daybreak.projection.learner.ZoneHistory.Stay;
import daybreak.projection.platform.Change;
import daybreak.projection.platform.ReadRow;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.learner.LearnerEvent;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerEvent.LearnerSettingsChanged;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.sql.Database;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What learners did, each thing and by days, kept by differences, and the zones that their days are
 * of.
 */
public final class ActivityDays {

  private final Database database;
  private final WorkTable work;

  public ActivityDays(Database database) {
    this.database = database;
    this.work = new WorkTable(database);
  }

  /** Notes when learners come to live elsewhere, by their settings; what is noted again stays. */
  void settle(List<LoggedEvent> settings) {
    List<Stay> stays = settings.stream().map(ActivityDays::stay).toList();
    if (!stays.isEmpty()) {
      database
          .call(DaySql.ADD_ZONES)
          .column("learner_id", "uuid", stays, Stay::learner)
          .column("position", "bigint", stays, Stay::position)
          .column("since", "timestamptz", stays, Stay::since)
          .column("time_zone", "text", stays, stay -> stay.zone().getId())
          .update();
    }
  }

  private static Stay stay(LoggedEvent logged) {
    LearnerSettings settings =
        switch ((LearnerEvent) logged.event()) {
          case LearnerRegistered(_, var chosen) -> chosen;
          case LearnerSettingsChanged(_, var chosen) -> chosen;
        };
    return new Stay(logged.aggregate(), logged.position(), logged.at(), settings.timeZone().zone());
  }

  /**
   * Adds what the events of a batch tell.
   *
   * @param changes what the batch made of the events' rows: those that changed none count no more
   */
  public void add(List<LoggedEvent> batch, List<? extends Change<?>> changes) {
    List<LoggedEvent> applied = applied(batch, changes);
    work.add(applied);
    List<Deed> deeds = applied.stream().map(Deed::of).flatMap(Optional::stream).toList();
    if (!deeds.isEmpty()) {
      ZoneHistory zones = zones(deeds);
      Map<Key, Day> days = new TreeMap<>(Key.ORDER);
      for (Deed deed : deeds) {
        days.merge(new Key(deed.learner(), zones.date(deed)), deed.day(), Day::plus);
      }
      write(days.entrySet());
    }
  }

  private static List<LoggedEvent> applied(
      List<LoggedEvent> batch, List<? extends Change<?>> changes) {
    Map<UUID, Change<?>> changed = HashMap.newHashMap(changes.size());
    changes.forEach(change -> changed.put(change.after().id(), change));
    return batch.stream()
        .filter(logged -> {
          Change<?> change = changed.get(logged.aggregate());
          return change != null && isNew(logged, change.before());
        })
        .toList();
  }

  private static boolean isNew(LoggedEvent logged, @Nullable ReadRow before) {
    return before == null || before.sequenceNumber() < logged.sequenceNumber();
  }

  private ZoneHistory zones(List<Deed> deeds) {
    Set<UUID> learners = deeds.stream().map(Deed::learner).collect(Collectors.toSet());
    return new ZoneHistory(
        database.call(DaySql.ZONES).array("learners", "uuid", learners).list(Stay::of));
  }

  private void write(Collection<Map.Entry<Key, Day>> days) {
    database
        .call(DaySql.ADD_DAYS)
        .column("learner_id", "uuid", days, day -> day.getKey().learner())
        .column("date", "date", days, day -> day.getKey().date())
        .column("answered", "int", days, day -> day.getValue().answered())
        .column("correct", "int", days, day -> day.getValue().correct())
        .column("reviews", "int", days, day -> day.getValue().reviews())
        .column("lessons", "int", days, day -> day.getValue().lessons())
        .column("millis", "bigint", days, day -> day.getValue().millis())
        .update();
  }

  private record Key(UUID learner, LocalDate date) {

    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::learner).thenComparing(Key::date);
  }
}
