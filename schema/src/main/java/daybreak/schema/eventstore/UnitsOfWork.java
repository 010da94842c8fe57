package daybreak.schema.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The caller's units of work, and work that is to be no part of them. */
public final class UnitsOfWork {

  private UnitsOfWork() {}

  /** Runs work whose own units of work begin and end with it, within the caller's transaction. */
  public static void outside(Runnable work) {
    Deque<UnitOfWork<?>> around = new ArrayDeque<>();
    while (CurrentUnitOfWork.isStarted()) {
      around.push(CurrentUnitOfWork.get());
      CurrentUnitOfWork.clear(around.element());
    }
    try {
      work.run();
    } finally {
      around.forEach(CurrentUnitOfWork::set);
    }
  }
}
