package daybreak.app.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * How many requests were answered a fault of ours, by the call. Each call's count is there from the
 * start: what a series begins with is no increase to whoever watches it.
 */
@Component
final class Faults
    implements ObservationHandler<ServerRequestObservationContext>, SmartInitializingSingleton {

  static final String NAME = "http.faults";

  private static final int FIRST_STATUS = 500;

  /** Whoever asks how a process is gets a 503 for an answer. */
  private static final String OPERATIONS = "/actuator";

  private final MeterRegistry meters;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final Map<String, Counter> byCall = new ConcurrentHashMap<>();
  private final Counter beforeAnyCall;

  Faults(
      MeterRegistry meters,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.meters = meters;
    this.mappings = mappings;
    this.beforeAnyCall = counter("any", "none", meters);
  }

  private static Counter counter(String method, String path, MeterRegistry meters) {
    return Counter.builder(NAME)
        .description("Requests that were answered a fault of ours, a status of 500 or above")
        .tag("method", method)
        .tag("uri", path)
        .register(meters);
  }

  @Override
  public void afterSingletonsInstantiated() {
    RequestMappingHandlerMapping mapping = mappings.getIfAvailable();
    if (mapping != null) {
      mapping.getHandlerMethods().keySet().forEach(this::show);
    }
  }

  private void show(RequestMappingInfo call) {
    for (RequestMethod method : call.getMethodsCondition().getMethods()) {
      for (String path : call.getPatternValues()) {
        byCall.put(name(method.name(), path), counter(method.name(), path, meters));
      }
    }
  }

  private static String name(String method, String path) {
    return method + " " + path;
  }

  @Override
  public boolean supportsContext(Observation.Context context) {
    return context instanceof ServerRequestObservationContext;
  }

  @Override
  public void onStop(ServerRequestObservationContext context) {
    HttpServletResponse response = context.getResponse();
    if (response != null && response.getStatus() >= FIRST_STATUS) {
      count(context.getCarrier(), context.getPathPattern());
    }
  }

  /** What failed before it was known which call is meant, or is none of ours, counts as one. */
  private void count(@Nullable HttpServletRequest request, @Nullable String path) {
    if (request == null || path == null) {
      beforeAnyCall.increment();
    } else if (!path.startsWith(OPERATIONS)) {
      byCall.getOrDefault(name(request.getMethod(), path), beforeAnyCall).increment();
    }
  }
}
