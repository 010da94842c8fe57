package daybreak.app.rules;

import com.tngtech.archunit.core.domain.properties.HasName.AndFullName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** What a class or a method has to be, by a predicate. */
final class Condition {

  private Condition() {}

  static <T extends AndFullName> ArchCondition<T> of(String description, Predicate<T> satisfied) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        String message = item.getFullName() + " should " + description;
        events.add(new SimpleConditionEvent(item, satisfied.test(item), message));
      }
    };
  }
}
