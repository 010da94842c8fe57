package daybreak.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Gives every call of the API its media types: JSON in and out, unless its mapping names others. So
 * what a client can't read or send is refused before anything is done.
 */
final class StrictMappings extends RequestMappingHandlerMapping {

  private static final List<String> STRICT = List.of("/api/", "/dev/");

  @Override
  protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> type) {
    RequestMappingInfo mapping = super.getMappingForMethod(method, type);
    return mapping == null || !isOfApi(mapping) ? mapping : strict(mapping, method);
  }

  /**
   * Of all calls with a variable in their path, asks for the path first. Spring asks each for what
   * it reads and writes before that, which says nothing of a call that is not meant.
   */
  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo mapping, HttpServletRequest request) {
    PathPatternsRequestCondition paths = mapping.getPathPatternsCondition();
    boolean isMeant = paths == null || paths.getMatchingCondition(request) != null;
    return isMeant ? super.getMatchingMapping(mapping, request) : null;
  }

  private static boolean isOfApi(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .allMatch(path -> STRICT.stream().anyMatch(path::startsWith));
  }

  private RequestMappingInfo strict(RequestMappingInfo mapping, Method method) {
    RequestMappingInfo.Builder strict = mapping.mutate();
    if (mapping.getProducesCondition().isEmpty()) {
      strict.produces(MediaType.APPLICATION_JSON_VALUE);
    }
    if (mapping.getConsumesCondition().isEmpty() && !isRead(mapping)) {
      strict.consumes(MediaType.APPLICATION_JSON_VALUE);
    }
    RequestMappingInfo result = strict.options(getBuilderConfiguration()).build();
    result.getConsumesCondition().setBodyRequired(requiresBody(result, method));
    return result;
  }

  private static boolean isRead(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
  }

  /** A mapping that names its media types reads a body, and so do handlers that ask for one. */
  private static boolean requiresBody(RequestMappingInfo mapping, Method method) {
    boolean json =
        mapping.getConsumesCondition().getConsumableMediaTypes().stream()
            .allMatch(MediaType.APPLICATION_JSON::equals);
    return !json
        || Arrays.stream(method.getParameters())
            .map(parameter -> parameter.getAnnotation(RequestBody.class))
            .anyMatch(body -> body != null && body.required());
  }
}
