package daybreak.projection.platform;

import daybreak.schema.following.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a batch made of one row.
 *
 * @param before the row as it stands in its table, null if there is none yet
 * @param at the latest time of the events applied
 * @param last the last of them
 * @param stays what it was made before, a step for each place and one for each way to the next
 * @param since the latest time of the events applied since then
 */
public record Change<R extends ReadRow>(
    @Nullable R before, R after, Instant at, LoggedEvent last, List<Step<R>> stays, Instant since) {

  /** The one order in which rows are written, so that two writers never wait for each other. */
  public static final Comparator<Change<?>> BY_KEY =
      Comparator.comparing(change -> change.after().id());

  /** What an event makes of a row that the batch has not touched yet. */
  static <R extends ReadRow> Change<R> first(@Nullable R before, R after, LoggedEvent event) {
    return new Change<>(before, after, event.at(), event, List.of(), event.at());
  }

  /** What another event makes of it. */
  Change<R> next(R next, LoggedEvent event) {
    Step<R> here = here();
    boolean goesOn = !here.moves() && Objects.equals(after.place(), next.place());
    return new Change<>(
        before,
        next,
        later(at, event.at()),
        event,
        goesOn ? stays : with(here),
        goesOn ? later(since, event.at()) : event.at());
  }

  private List<Step<R>> with(Step<R> stay) {
    List<Step<R>> more = new ArrayList<>(stays);
    more.add(stay);
    return List.copyOf(more);
  }

  /** All of it, in its order: within one place, then to the next by one event, and so on. */
  public List<Step<R>> steps() {
    return stays.isEmpty() ? List.of(here()) : with(here());
  }

  private Step<R> here() {
    return new Step<>(stays.isEmpty() ? before : stays.getLast().after(), after, since);
  }

  private static Instant later(Instant one, Instant other) {
    return other.isAfter(one) ? other : one;
  }

  /**
   * A part of a change.
   *
   * @param at the latest time of its events
   */
  public record Step<R extends ReadRow>(@Nullable R before, R after, Instant at) {

    private boolean moves() {
      return before != null && !Objects.equals(before.place(), after.place());
    }
  }
}
