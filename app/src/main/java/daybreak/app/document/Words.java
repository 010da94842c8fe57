package daybreak.app.document;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.stereotype.Component;

/** What doc comments say of types, fields and handlers, as CommonMark. */
@Component
final class Words {

  private final JavadocProvider comments;

  Words(JavadocProvider comments) {
    this.comments = comments;
  }

  @Nullable String of(Class<?> type) {
    return plain(comments.getClassJavadoc(type));
  }

  /** Of a record's component: what the record says of it, or the interface that asks for it. */
  @Nullable String of(Class<?> type, RecordComponent component) {
    Map<String, String> said = comments.getRecordClassParamJavadoc(type);
    String own = said == null ? null : plain(said.get(component.getName()));
    return own == null ? ofAccessor(type, component.getName()) : own;
  }

  private @Nullable String ofAccessor(Class<?> type, String name) {
    for (AnnotatedElement accessor : accessors(type, name).toList()) {
      String said = of((Method) accessor);
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  /** The methods of a record's interfaces that ask for a component. */
  static Stream<AnnotatedElement> accessors(Class<?> type, String name) {
    return Arrays.stream(type.getInterfaces())
        .<Method>flatMap(face -> Arrays.stream(face.getMethods()))
        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
        .map(AnnotatedElement.class::cast);
  }

  @Nullable String of(Method handler) {
    return plain(comments.getMethodJavadocDescription(handler));
  }

  @Nullable String ofParameter(Method handler, String name) {
    return plain(comments.getParamJavadoc(handler, name));
  }

  /** The first sentence, without its full stop. */
  static String summary(String text) {
    int end = text.indexOf(". ");
    String first = end < 0 ? text : text.substring(0, end);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  private static @Nullable String plain(@Nullable String html) {
    if (html == null || html.isBlank()) {
      return null;
    }
    String text = html.replaceAll("</?code>", "`").replaceAll("\\s+", " ").strip();
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
