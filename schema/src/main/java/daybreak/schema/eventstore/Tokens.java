package daybreak.schema.eventstore;

import daybreak.schema.process.Fatal;
import daybreak.schema.process.ProcessName;
import daybreak.schema.sql.Database;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Where processors keep how far they have come: Axon's token store on {@code projection.token}, in
 * the transactions of one door.
 */
final class Tokens {

  private static final AtomicInteger NODES = new AtomicInteger();

  private static final TokenSchema COLUMNS =
      TokenSchema.builder()
          .setTokenTable("projection.token")
          .setProcessorNameColumn("processor_name")
          .setTokenTypeColumn("token_type")
          .build();

  /** A replay's token holds others by their class, so Axon's own classes may be named in JSON. */
  private static final Serializer JSON =
      Jackson3Serializer.builder()
          .jsonMapperBuilderCustomizer(mapper ->
              mapper.polymorphicTypeValidator(
                  BasicPolymorphicTypeValidator.builder()
                      .allowIfSubType("org.axonframework.eventhandling.")
                      .build()))
          .build();

  private Tokens() {}

  /**
   * The token store of a new node. What is started anew in this process is another node, so that
   * what may be left of the one before has lost its tokens.
   */
  static OwnTokens ofNewNode(Database database, Claims claims) {
    return in(database, ProcessName.get() + "/" + NODES.incrementAndGet(), claims.timeout());
  }

  /**
   * A token store.
   *
   * @param node the name of a node among all of the cluster
   * @param claimTimeout how long a node that shows no life keeps its segments
   */
  static OwnTokens in(Database database, String node, Duration claimTimeout) {
    return in(database, node, claimTimeout, new Presence(claimTimeout), Fatal::end);
  }

  static OwnTokens in(
      Database database, String node, Duration claimTimeout, Presence presence, Runnable end) {
    return new OwnTokens(
        JdbcTokenStore.builder()
            .connectionProvider(
                new UnitOfWorkAwareConnectionProviderWrapper(
                    new SpringDataSourceConnectionProvider(database.dataSource())))
            .serializer(JSON)
            .schema(COLUMNS)
            .contentType(String.class)
            .claimTimeout(claimTimeout),
        database,
        node,
        presence,
        end);
  }
}
