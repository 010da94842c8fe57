package daybreak.query.http;

import daybreak.query.paging.PageQuery;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.InvalidInput.Violation;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes a {@link PageQuery} of a request's parameters. A parameter that is not the query's, one
 * given twice and one of a wrong form are all refused at once, so that a misspelt filter never
 * answers everything.
 */
public final class QueryResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return PageQuery.class.isAssignableFrom(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return query(parameter.getParameterType(), request.getParameterMap());
  }

  private static Object query(Class<?> type, Map<String, String[]> given) {
    RecordComponent[] components = type.getRecordComponents();
    List<Violation> violations = unknown(components, given);
    @Nullable Object[] values =
        Arrays.stream(components)
            .map(component -> value(component, given.get(component.getName()), violations))
            .toArray();
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return BeanUtils.instantiateClass(constructor(type, components), values);
  }

  private static List<Violation> unknown(
      RecordComponent[] components, Map<String, String[]> given) {
    List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
    return given.keySet().stream()
        .filter(name -> !known.contains(name))
        .map(name -> new Violation(name, message(known), Code.UNKNOWN_PARAMETER))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String message(List<String> known) {
    return "is not known here; known are " + String.join(", ", known);
  }

  private static @Nullable Object value(
      RecordComponent component, String @Nullable [] given, List<Violation> violations) {
    if (given == null) {
      return null;
    }
    String name = component.getName();
    if (given.length > 1) {
      violations.add(new Violation(name, "must be given once", Code.TWICE));
      return null;
    }
    try {
      return Parameters.value(name, given[0], component.getType());
    } catch (InvalidInput e) {
      violations.addAll(e.violations());
      return null;
    }
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Not a record: " + type, e);
    }
  }
}
