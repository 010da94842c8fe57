package daybreak.app;

import daybreak.schema.process.Vital;
import daybreak.schema.process.VitalThread;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Part of liveness: whether everything works that the process cannot do without. What fails is
 * begun again by itself; a process in which something stays dead, whenever it is asked, is better
 * replaced.
 */
@Component("vital")
final class VitalHealth implements HealthIndicator {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Supplier<Stream<Vital>> vitals;
  private final Duration patience;
  private Map<Vital, Long> deadSince = Map.of();

  @Autowired
  VitalHealth(ObjectProvider<Vital> vitals) {
    this(() -> Stream.concat(VitalThread.started().stream(), vitals.stream()), PATIENCE);
  }

  /**
   * @param patience how long something may be dead
   */
  VitalHealth(Supplier<Stream<Vital>> vitals, Duration patience) {
    this.vitals = vitals;
    this.patience = patience;
  }

  @Override
  public synchronized Health health() {
    long now = System.nanoTime();
    deadSince = deadAt(now);
    List<String> lost =
        deadSince.entrySet().stream()
            .filter(dead -> now - dead.getValue() >= patience.toNanos())
            .map(dead -> dead.getKey().name())
            .sorted()
            .toList();
    return lost.isEmpty() ? Health.up().build() : Health.down().withDetail("dead", lost).build();
  }

  private Map<Vital, Long> deadAt(long now) {
    Map<Vital, Long> dead = new HashMap<>();
    vitals
        .get()
        .filter(vital -> !vital.isAlive())
        .forEach(vital -> dead.put(vital, deadSince.getOrDefault(vital, now)));
    return dead;
  }
}
