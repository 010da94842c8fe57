package daybreak.command.gateway;

import daybreak.schema.command.Answer;
import daybreak.schema.command.Decided;
import daybreak.schema.command.Idempotency;
import daybreak.schema.command.Target;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.IdempotencyKeyTaken;
import daybreak.schema.eventstore.StoredResult;
import daybreak.schema.problem.KeyReused;
import daybreak.schema.problem.NotFound;
import daybreak.schema.problem.Refusal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Has a command decided once for each idempotency key. The first answer, also a refusal, is stored
 * in the commit of the events and given again to every repetition.
 */
final class Repetitions {

  private final EventStores stores;
  private final RunningKeys running = new RunningKeys();

  Repetitions(EventStores stores) {
    this.stores = stores;
  }

  /**
   * Decides, or answers what was decided first.
   *
   * @param first decides, and stores the answer with the events
   */
  <R> Decided<R> once(
      Idempotency key, Target target, Answer<R> answer, Supplier<Decided<R>> first) {
    return running.alone(
        key,
        () -> {
          try {
            return before(key, target, answer).orElseGet(() -> decided(key, first));
          } catch (IdempotencyKeyTaken inAnotherProcess) {
            return before(key, target, answer).orElseThrow(() -> inAnotherProcess);
          }
        });
  }

  private <R> Optional<Decided<R>> before(Idempotency key, Target target, Answer<R> answer) {
    return stores
        .results()
        .find(key.principal(), key.key())
        .map(stored -> again(stored, key, target, answer));
  }

  private static <R> Decided<R> again(
      StoredResult stored, Idempotency key, Target target, Answer<R> answer) {
    if (!stored.answers(key)) {
      throw new KeyReused();
    }
    return new Decided<>(Results.again(stored.text(), answer, target), stored.position());
  }

  private <R> Decided<R> decided(Idempotency key, Supplier<Decided<R>> first) {
    try {
      return first.get();
    } catch (Refusal no) {
      stores.recordResult(key, Results.of(no));
      throw no;
    } catch (NotFound no) {
      stores.recordResult(key, Results.of(no));
      throw no;
    }
  }
}
