package daybreak.app.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A port of its own for operations, where one is configured: for machines within the house. */
@Component
class ManagementPort {

  private static final String NAMESPACE = "management";
  private static final int NONE = -1;

  private volatile int port = NONE;

  /** Which ports there are is known once their servers have started. */
  @EventListener
  void opened(WebServerInitializedEvent server) {
    if (NAMESPACE.equals(server.getApplicationContext().getServerNamespace())) {
      port = server.getWebServer().getPort();
    }
  }

  boolean isAskedBy(HttpServletRequest request) {
    return request.getLocalPort() == port;
  }
}
