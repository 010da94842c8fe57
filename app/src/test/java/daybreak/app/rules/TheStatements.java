package daybreak.app.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import daybreak.schema.sql.NamedQuery;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The statements of every module, as the constants of its classes. */
final class TheStatements {

  /** They meet the schema of their time, where the migration's own test runs each of them. */
  private static final Set<String> OF_MIGRATIONS = Set.of("WrongAnswersSql");

  private TheStatements() {}

  static List<NamedQuery> all() {
    return of(_ -> true);
  }

  static List<NamedQuery> ofToday() {
    return of(type -> !OF_MIGRATIONS.contains(type.getSimpleName()));
  }

  /** The classes that make a statement which is no constant of theirs, and so is not found here. */
  static List<String> typesThatHideSome() {
    return Classes.ofTheHouse().stream()
        .filter(type -> made(type) != constants(type).count())
        .map(JavaClass::getName)
        .toList();
  }

  private static long made(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .filter(call -> call.getTargetOwner().isEquivalentTo(NamedQuery.class))
        .filter(call -> call.getName().equals("of"))
        .count();
  }

  private static List<NamedQuery> of(Predicate<JavaClass> wanted) {
    return Classes.ofTheHouse().stream()
        .filter(wanted)
        .flatMap(TheStatements::constants)
        .map(TheStatements::value)
        .toList();
  }

  private static Stream<JavaField> constants(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> field.getRawType().isEquivalentTo(NamedQuery.class))
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC));
  }

  private static NamedQuery value(JavaField constant) {
    try {
      Field field = constant.reflect();
      field.setAccessible(true);
      return (NamedQuery) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
