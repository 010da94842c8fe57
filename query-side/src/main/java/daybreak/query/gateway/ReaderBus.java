package daybreak.query.gateway;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.Registration;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.queryhandling.GenericQueryResponseMessage;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.SimpleQueryBus;

/**
 * The query bus: Axon's simple bus, but that a query has one handler, which is called on the asking
 * thread, and what it throws is thrown. A read commits nothing, so there is no unit of work but the
 * one that interceptors are shown, which never starts.
 */
final class ReaderBus extends SimpleQueryBus {

  private final Map<String, MessageHandler<? super QueryMessage<?, ?>>> handlers =
      new ConcurrentHashMap<>();
  private final List<MessageHandlerInterceptor<? super QueryMessage<?, ?>>> interceptors =
      new CopyOnWriteArrayList<>();

  ReaderBus() {
    super(SimpleQueryBus.builder());
  }

  @Override
  @SuppressWarnings("unchecked") // a handler is asked by its query's name alone
  public <R> Registration subscribe(
      String query, Type answer, MessageHandler<? super QueryMessage<?, R>> handler) {
    var one = (MessageHandler<? super QueryMessage<?, ?>>) (MessageHandler<?>) handler;
    if (handlers.putIfAbsent(query, one) != null) {
      throw new IllegalStateException("A second handler for " + query);
    }
    return () -> handlers.remove(query, handler);
  }

  @Override
  public Registration registerHandlerInterceptor(
      MessageHandlerInterceptor<? super QueryMessage<?, ?>> interceptor) {
    interceptors.add(interceptor);
    return () -> interceptors.remove(interceptor);
  }

  @Override
  public <Q, R> CompletableFuture<QueryResponseMessage<R>> query(QueryMessage<Q, R> query) {
    R answer = query.getResponseType().convert(answer(query));
    return CompletableFuture.completedFuture(
        new GenericQueryResponseMessage<>(
            new GenericMessage<>(query.getIdentifier(), answer, MetaData.emptyInstance())));
  }

  private Object answer(QueryMessage<?, ?> query) {
    MessageHandler<? super QueryMessage<?, ?>> handler = handlers.get(query.getQueryName());
    if (handler == null) {
      throw new NoHandlerForQueryException("Nobody handles " + query.getQueryName());
    }
    try {
      return new DefaultInterceptorChain<>(new DefaultUnitOfWork<>(query), interceptors, handler)
          .proceed();
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception failed) {
      throw new IllegalStateException("A query failed", failed);
    }
  }
}
