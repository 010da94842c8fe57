package daybreak.app;

import daybreak.app.settings.Misconfigured;
import daybreak.schema.eventstore.DaybreakEventStore;
import daybreak.schema.eventstore.EventStores;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with parts of Axon that the house has not chosen: found on the class path, they
 * would silently work without transactions or store events as Java classes.
 */
@Component
final class AxonAsMeant implements SmartInitializingSingleton {

  private final ListableBeanFactory beans;

  AxonAsMeant(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void afterSingletonsInstantiated() {
    refuse(strangers(beans.getBeansOfType(Object.class, false, false).values()));
    refuse(
        beans.getBeansOfType(EventStores.class).values().stream()
            .map(stores -> stores.eventStore().getClass().getName())
            .filter(name -> !name.equals(DaybreakEventStore.class.getName()))
            .toList());
  }

  /** Axon's own classes among the beans; what the house has chosen is of classes of its own. */
  static List<String> strangers(Collection<?> beans) {
    return beans.stream()
        .<Class<?>>map(Object::getClass)
        .filter(type -> type.getName().startsWith("org.axonframework."))
        .map(Class::getName)
        .toList();
  }

  private static void refuse(List<String> strangers) {
    if (!strangers.isEmpty()) {
      throw new Misconfigured(
          "Axon was wired with parts that Daybreak has not chosen: " + strangers + ".",
          "Take what brings them off the class path.");
    }
  }
}
