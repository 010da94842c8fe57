package daybreak.app.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Names in the metrics of requests what each failed by, before it is answered: an exception that
 * has a handler is not seen there otherwise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NamedFailures implements HandlerExceptionResolver {

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    ServerHttpObservationFilter.findObservationContext(request)
        .ifPresent(context -> context.setError(NestedExceptionUtils.getMostSpecificCause(failure)));
    return null;
  }
}
