package daybreak.schema.testing;

import daybreak.schema.sql.NamedQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/** The statements that classes of production code hold as constants, whoever may see them. */
public final class Statements {

  private static final CachingMetadataReaderFactory CLASSES = new CachingMetadataReaderFactory();

  private Statements() {}

  /** All statements in a package and those below it, by name. */
  public static Map<String, NamedQuery> in(String packageName) {
    Map<String, NamedQuery> statements = new TreeMap<>();
    String pattern = "classpath*:" + packageName.replace('.', '/') + "/**/*.class";
    try {
      Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
          .filter(Statements::isProduction)
          .flatMap(Statements::constants)
          .forEach(statement -> statements.put(statement.name(), statement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return statements;
  }

  private static boolean isProduction(Resource resource) {
    String place = resource.toString();
    return !place.contains("test-classes") && !place.contains("-tests.jar");
  }

  private static Stream<NamedQuery> constants(Resource resource) {
    try {
      String name = CLASSES.getMetadataReader(resource).getClassMetadata().getClassName();
      return Arrays.stream(
              Class.forName(name, false, Statements.class.getClassLoader()).getDeclaredFields())
          .filter(field -> field.getType() == NamedQuery.class)
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .map(Statements::value);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static NamedQuery value(Field constant) {
    try {
      constant.setAccessible(true);
      return (NamedQuery) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
