package daybreak.query.gateway;

import daybreak.schema.freshness.Freshness;
import java.util.List;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;

/** Where every query is asked: the readers on their bus. */
public final class QueryGateway {

  private final QueryBus bus = new ReaderBus();

  public QueryGateway(Freshness freshness, List<Reader> readers) {
    var _ = bus.registerHandlerInterceptor(new FreshnessInterceptor(freshness));
    readers.forEach(this::host);
  }

  private void host(Reader reader) {
    var _ = new AnnotationQueryHandlerAdapter<>(reader, parameters()).subscribe(bus);
  }

  private static ParameterResolverFactory parameters() {
    return MultiParameterResolverFactory.ordered(
        ClasspathParameterResolverFactory.forClass(QueryGateway.class), new CallerResolver());
  }

  /** Answers a query on this thread; what its handler throws is thrown as it is. */
  @SuppressWarnings("unchecked") // a rule of the house: a handler answers what its query asks for
  public <T> Reading<T> ask(Query<T> query, Asker asker) {
    QueryMessage<Query<T>, Reading<?>> message =
        new GenericQueryMessage<>(query, ReadingType.TYPE).withMetaData(asker.metadata());
    return (Reading<T>) bus.query(message).join().getPayload();
  }
}
