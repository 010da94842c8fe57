package daybreak.app.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** What a class has to be, by a predicate. */
final class Condition {

  private Condition() {}

  static ArchCondition<JavaClass> of(String description, Predicate<JavaClass> satisfied) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String message = type.getFullName() + " should " + description;
        events.add(new SimpleConditionEvent(type, satisfied.test(type), message));
      }
    };
  }
}
