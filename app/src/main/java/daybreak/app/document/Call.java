package daybreak.app.document;

import daybreak.schema.document.Awaited;
import daybreak.schema.document.Lines;
import daybreak.schema.document.ServerSent;
import daybreak.schema.document.Versioned;
import daybreak.schema.document.Waits;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What a handler's own signature tells of its call.
 *
 * @param answer what is answered as JSON, null where the answer is written line by line
 */
record Call(Method handler, RequestMapping mapping, String path, @Nullable ResolvableType answer) {

  static Call of(Method handler) {
    RequestMapping mapping = mapping(handler).orElseThrow();
    return new Call(handler, mapping, path(handler, mapping), answer(handler));
  }

  private static Optional<RequestMapping> mapping(AnnotatedElement element) {
    return Optional.ofNullable(
        AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class));
  }

  private static String path(Method handler, RequestMapping mapping) {
    String base = mapping(handler.getDeclaringClass()).map(Call::first).orElse("");
    return base + first(mapping);
  }

  private static String first(RequestMapping mapping) {
    return mapping.path().length == 0 ? "" : mapping.path()[0];
  }

  private static @Nullable ResolvableType answer(Method handler) {
    ResolvableType returned = ResolvableType.forMethodReturnType(handler);
    return returned.toClass() == ResponseEntity.class ? returned.getGeneric(0) : null;
  }

  boolean isRead() {
    return List.of(mapping.method()).contains(RequestMethod.GET);
  }

  boolean isCommand() {
    return !isRead();
  }

  /** Whether it changes a part of what has to be there. */
  boolean isOfPart() {
    return List.of(mapping.method()).contains(RequestMethod.PATCH);
  }

  /** Whether it is about something of today, which has to be there. */
  boolean isOfToday() {
    return path.contains("/today/");
  }

  /** Whether it is about one version of a thing. */
  boolean isVersioned() {
    return handler.isAnnotationPresent(Versioned.class);
  }

  /** Whether it may be answered before it is done. */
  boolean isAwaited() {
    return handler.isAnnotationPresent(Awaited.class);
  }

  /** Whether it waits for what it shows, where its caller prefers to. */
  boolean waits() {
    return handler.isAnnotationPresent(Waits.class);
  }

  /** What it tells in events while it runs, if it does. */
  Optional<Class<?>> told() {
    ServerSent told = handler.getAnnotation(ServerSent.class);
    return told == null ? Optional.empty() : Optional.of(told.value());
  }

  /** Whether its answer comes line by line while it runs. */
  boolean streams() {
    return answer == null;
  }

  /** Whether it answers a file as it is. */
  boolean sendsFile() {
    return answer != null && Resource.class.isAssignableFrom(answer.toClass());
  }

  /** All media types that it may answer. */
  List<String> allProduced() {
    return mapping.produces().length == 0 ? List.of(produced()) : List.of(mapping.produces());
  }

  /** What its lines are, if it takes and answers lines. */
  Optional<Lines> lines() {
    return Optional.ofNullable(handler.getAnnotation(Lines.class));
  }

  HttpStatus success() {
    ResponseStatus said = AnnotatedElementUtils.findMergedAnnotation(handler, ResponseStatus.class);
    return said == null ? HttpStatus.OK : said.code();
  }

  /** The word for its capability: the package under the module's. */
  String capability() {
    return handler.getDeclaringClass().getPackageName().split("\\.", 4)[2];
  }

  Optional<Parameter> body() {
    return parameters().filter(one -> one.isAnnotationPresent(RequestBody.class)).findFirst();
  }

  Stream<Parameter> parameters() {
    return Arrays.stream(handler.getParameters());
  }

  boolean hasVariable() {
    return parameters().anyMatch(one -> one.isAnnotationPresent(PathVariable.class));
  }

  String consumed() {
    return mapping.consumes().length == 0
        ? MediaType.APPLICATION_JSON_VALUE
        : mapping.consumes()[0];
  }

  String produced() {
    return mapping.produces().length == 0
        ? MediaType.APPLICATION_JSON_VALUE
        : mapping.produces()[0];
  }
}
