package daybreak.load.crowd;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ways to the web processes, by their ports, as a balancer has them: requests go to those that
 * said a moment ago that they are ready, and to any where none is.
 */
public final class Routes {

  private final List<Integer> ports;
  private final Set<Integer> ready = ConcurrentHashMap.newKeySet();

  /** All are taken for ready until they are marked otherwise. */
  public Routes(List<Integer> ports) {
    this.ports = List.copyOf(ports);
    ready.addAll(ports);
  }

  void mark(int port, boolean isReady) {
    boolean _ = isReady ? ready.add(port) : ready.remove(port);
  }

  /** Whether a request may be sent there. */
  boolean leadTo(int port) {
    return usable().contains(port);
  }

  /** Any that may be sent a request. */
  int any(Random random) {
    return oneOf(usable(), random);
  }

  /** Another one than that which has failed, if there is another. */
  int other(int failed, Random random) {
    List<Integer> others = usable().stream().filter(port -> port != failed).toList();
    return others.isEmpty() ? failed : oneOf(others, random);
  }

  private List<Integer> usable() {
    List<Integer> usable = ports.stream().filter(ready::contains).toList();
    return usable.isEmpty() ? ports : usable;
  }

  private static int oneOf(List<Integer> ports, Random random) {
    return ports.get(random.nextInt(ports.size()));
  }
}
