package daybreak.query.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import daybreak.schema.freshness.Freshness;
import daybreak.schema.freshness.OwnWrites;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.problem.NotFound;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(TestDatabaseExtension.class)
class QueryGatewayTest {

  private static final Asker ASKER = new Asker(new LearnerId(UUID.randomUUID()), null);

  private final Freshness freshness;

  QueryGatewayTest(TestDatabase database) {
    freshness = new Freshness(database.web(), new OwnWrites());
  }

  @Test
  void a_handler_is_given_the_caller_that_asks() {
    Reading<LearnerId> reading = gateway(new Mirror()).ask(new FindCaller(), ASKER);
    assertThat(reading.body()).isEqualTo(ASKER.id());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void what_a_handler_throws_comes_out_as_it_is(Throwable failure) {
    QueryGateway gateway = gateway(new Broken());
    assertThat(catchThrowable(() -> gateway.ask(new FindFailure(failure), ASKER)))
        .isSameAs(failure);
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new NotFound("deck", UUID.randomUUID()),
        new IllegalArgumentException(),
        new OutOfMemoryError(),
        new StackOverflowError());
  }

  @Test
  void a_second_handler_of_a_query_is_refused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> gateway(new Mirror(), new Mirror()))
        .withMessageContaining("FindCaller");
  }

  private QueryGateway gateway(Reader... readers) {
    return new QueryGateway(freshness, List.of(readers));
  }

  record FindCaller() implements LearnerQuery<LearnerId> {}

  record FindFailure(Throwable failure) implements ContentQuery<String> {}

  static final class Mirror implements Reader {

    @QueryHandler
    Reading<LearnerId> find(FindCaller query, LearnerId caller) {
      return new Reading<>(new AsOf(0, null), caller);
    }
  }

  static final class Broken implements Reader {

    @QueryHandler
    @SuppressWarnings("DoNotCallSuggester") // Axon calls it
    Reading<String> find(FindFailure query) throws Throwable {
      throw query.failure();
    }
  }
}
