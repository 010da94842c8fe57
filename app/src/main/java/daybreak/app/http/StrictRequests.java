package daybreak.app.http;

import daybreak.query.paging.PageQuery;
import daybreak.schema.input.JsonFault;
import daybreak.schema.input.StrictJson;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.InvalidInput.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.core.JacksonException;

/**
 * Refuses what a call does not ask for: parameters that it does not know, one given twice where one
 * is meant, and fields of a body where it reads none. What it asks for is read from its handler.
 */
final class StrictRequests implements HandlerInterceptor {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (handler instanceof HandlerMethod method) {
      refuseUnknownParameters(request, method);
      if (!READS.contains(request.getMethod()) && !readsBody(method)) {
        refuseFields(request);
      }
    }
    return true;
  }

  /** Queries for pages are read, as strictly, by the query side itself. */
  private static void refuseUnknownParameters(HttpServletRequest request, HandlerMethod method) {
    Map<String, String[]> given = request.getParameterMap();
    if (!given.isEmpty() && !isOfPages(method)) {
      List<Violation> violations = violations(given, known(method));
      if (!violations.isEmpty()) {
        throw new InvalidInput(violations);
      }
    }
  }

  private static boolean isOfPages(HandlerMethod method) {
    return has(method, parameter -> PageQuery.class.isAssignableFrom(parameter.getParameterType()));
  }

  private static List<Violation> violations(
      Map<String, String[]> given, Map<String, Boolean> known) {
    List<Violation> violations = new ArrayList<>();
    given.forEach((name, values) -> {
      Boolean many = known.get(name);
      if (many == null) {
        violations.add(new Violation(name, "is not known here", Code.UNKNOWN_PARAMETER));
      } else if (!many && values.length > 1) {
        violations.add(new Violation(name, "must be given once", Code.TWICE));
      }
    });
    return violations;
  }

  /** The parameters that the handler reads, and whether each may be given many times. */
  private static Map<String, Boolean> known(HandlerMethod method) {
    Map<String, Boolean> known = new HashMap<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
      if (named != null) {
        String name = named.name().isEmpty() ? parameter.getParameter().getName() : named.name();
        known.put(name, Collection.class.isAssignableFrom(parameter.getParameterType()));
      }
    }
    return known;
  }

  /** An import reads its lines from the request itself. */
  private static boolean readsBody(HandlerMethod method) {
    return has(
        method,
        parameter ->
            parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.getParameterType() == HttpServletResponse.class);
  }

  private static boolean has(HandlerMethod method, Predicate<MethodParameter> wanted) {
    return Arrays.stream(method.getMethodParameters()).anyMatch(wanted);
  }

  private static void refuseFields(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    try {
      if (!new String(body, StandardCharsets.UTF_8).isBlank()) {
        StrictJson.mapper().readValue(body, Nothing.class);
      }
    } catch (JacksonException fault) {
      throw new InvalidInput(List.of(JsonFault.violation(fault, "body")));
    }
  }

  /** The body of a call that has no fields. */
  private record Nothing() {}
}
