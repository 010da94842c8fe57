package daybreak.saga.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.deadline.AbstractDeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.messaging.ScopeDescriptor;
import org.jspecify.annotations.Nullable;

/** Deadlines in the order of their times; a transaction's can be undone. */
final class KeptDeadlines extends AbstractDeadlineManager {

  private final TreeSet<Deadline> kept =
      new TreeSet<>(Comparator.comparing(Deadline::due).thenComparingLong(Deadline::number));
  private final List<Deadline> scheduled = new ArrayList<>();
  private long number;

  void begin() {
    scheduled.clear();
  }

  void commit() {
    scheduled.clear();
  }

  void rollback() {
    kept.removeAll(scheduled);
    scheduled.clear();
  }

  @Nullable Instant next() {
    return kept.isEmpty() ? null : kept.first().due();
  }

  Deadline first() {
    return kept.first();
  }

  void done(Deadline deadline) {
    kept.remove(deadline);
  }

  @Override
  public String schedule(
      Instant due, String name, @Nullable Object payload, ScopeDescriptor scope) {
    DeadlineMessage<?> message =
        GenericDeadlineMessage.asDeadlineMessage(name, payload, Instant.EPOCH);
    runOnPrepareCommitOrNow(() -> {
      Deadline deadline = new Deadline(due, ++number, message, scope);
      kept.add(deadline);
      scheduled.add(deadline);
    });
    return UUID.randomUUID().toString();
  }

  @Override
  public void cancelSchedule(String name, String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void cancelAll(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void cancelAllWithinScope(String name, ScopeDescriptor scope) {
    throw new UnsupportedOperationException();
  }

  record Deadline(Instant due, long number, DeadlineMessage<?> message, ScopeDescriptor scope) {}
}
