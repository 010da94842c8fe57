package daybreak.query.content;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.ContentQuery;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import org.axonframework.queryhandling.QueryHandler;

/** Breaks the rules of queries on purpose: one is handled twice, one as something else. */
public final class OffendingHandlers implements Reader {

  private static final AsOf NEVER = new AsOf(0, null);

  @QueryHandler
  Reading<String> one(AskTwo query) {
    return new Reading<>(NEVER, "one");
  }

  @QueryHandler
  Reading<String> two(AskTwo query) {
    return new Reading<>(NEVER, "two");
  }

  @QueryHandler
  Reading<String> another(FindAnother query) {
    return new Reading<>(NEVER, "three");
  }

  /** Has two handlers, and the name of a command. */
  public record AskTwo() implements ContentQuery<String> {}

  /** Has a handler that answers something else. */
  public record FindAnother() implements ContentQuery<Integer> {}

  /** Has no handler. */
  public record FindNothing() implements ContentQuery<String> {}
}
