package daybreak.command.gateway;

import daybreak.schema.command.Idempotency;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The idempotency keys whose commands are running in this process. A repetition that reaches
 * another process meanwhile is settled by the stored results' unique key.
 */
final class RunningKeys {

  private final Set<Key> running = ConcurrentHashMap.newKeySet();

  /**
   * Does the work unless the key's work is being done already.
   *
   * @throws CommandIsStillRunning if it is
   */
  <T> T alone(Idempotency idempotency, Supplier<T> work) {
    Key key = new Key(idempotency.principal(), idempotency.key());
    if (!running.add(key)) {
      throw new CommandIsStillRunning();
    }
    try {
      return work.get();
    } finally {
      running.remove(key);
    }
  }

  private record Key(UUID principal, String key) {}
}
