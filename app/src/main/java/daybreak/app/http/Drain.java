package daybreak.app.http;

import daybreak.app.settings.Settings;
import daybreak.schema.process.Drained;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The time between the order to stop, which makes the process unready, and the end of its answers.
 * Balancers look elsewhere meanwhile. Each answer from then on is the last one on its connection,
 * so that clients leave by themselves, and none sends where nobody listens any more. What would go
 * on for as long as its client wants ends at once.
 */
@Component
final class Drain implements SmartLifecycle, TomcatConnectorCustomizer {

  private final Duration delay;
  private final ObjectProvider<Drained> endless;
  private final List<Connector> connectors = new CopyOnWriteArrayList<>();
  private volatile boolean running;

  Drain(Settings process, EdgeSettings edge, ObjectProvider<Drained> endless) {
    this.endless = endless;
    this.delay = process.tier().answersHttp() ? edge.drain() : Duration.ZERO;
  }

  @Override
  public void customize(Connector connector) {
    connectors.add(connector);
  }

  @Override
  public void start() {
    running = true;
  }

  /** It is in the phase that is stopped before all others. */
  @Override
  public void stop() {
    connectors.forEach(Drain::letClientsLeave);
    endless.forEach(Drained::drain);
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running = false;
  }

  private static void letClientsLeave(Connector connector) {
    if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
      http.setMaxKeepAliveRequests(1);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
