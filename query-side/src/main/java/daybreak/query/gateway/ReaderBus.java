package daybreak.query.gateway;

import java.lang.reflect.Type;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.SimpleQueryBus;

/**
 * The query bus. It refuses a second handler of a query, of which Axon's would ask whichever came
 * first.
 */
final class ReaderBus extends SimpleQueryBus {

  ReaderBus() {
    super(SimpleQueryBus.builder());
  }

  @Override
  public <R> Registration subscribe(
      String query, Type answer, MessageHandler<? super QueryMessage<?, R>> handler) {
    if (getSubscriptions().containsKey(query)) {
      throw new IllegalStateException("A second handler for " + query);
    }
    return super.subscribe(query, answer, handler);
  }
}
