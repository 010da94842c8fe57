package daybreak.query.gateway;

import daybreak.schema.freshness.Freshness;
import daybreak.schema.freshness.ReadTables;
import daybreak.schema.problem.NotFound;
import daybreak.schema.problem.NotYetVisible;
import java.util.UUID;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;

/**
 * Has every query wait for the position that its asker may expect. What is not found before that is
 * there is not visible yet.
 */
final class FreshnessInterceptor implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

  private final Freshness freshness;

  FreshnessInterceptor(Freshness freshness) {
    this.freshness = freshness;
  }

  @Override
  public Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unit, InterceptorChain handler)
      throws Exception {
    QueryMessage<?, ?> message = unit.getMessage();
    Asker asker = Asker.of(message);
    ReadTables tables = ((Query<?>) message.getPayload()).tables();
    return tables == null ? ofLog(asker, handler) : of(tables, asker, handler);
  }

  /** The log has what is asked for, or never had it. */
  private Object ofLog(Asker asker, InterceptorChain handler) throws Exception {
    if (asker.minPosition() != null) {
      long _ = freshness.head(asker.minPosition());
    }
    return handler.proceed();
  }

  private Object of(ReadTables tables, Asker asker, InterceptorChain handler) throws Exception {
    UUID caller = asker.id().value();
    boolean included = freshness.await(tables, caller, asker.minPosition());
    var reading = (Reading<?>) (included ? handler.proceed() : ifVisible(handler));
    freshness.seen(tables, caller, reading.asOf().position());
    return reading;
  }

  private static Object ifVisible(InterceptorChain handler) throws Exception {
    try {
      return handler.proceed();
    } catch (NotFound perhapsNotYet) {
      throw new NotYetVisible();
    }
  }
}
