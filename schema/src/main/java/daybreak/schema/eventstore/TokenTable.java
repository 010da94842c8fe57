package daybreak.schema.eventstore;

import daybreak.schema.sql.Database;
import java.time.Duration;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon's token store on {@code projection.token}, in the transactions of one door. */
public final class TokenTable {

  private static final TokenSchema COLUMNS =
      TokenSchema.builder()
          .setTokenTable("projection.token")
          .setProcessorNameColumn("processor_name")
          .setSegmentColumn("segment")
          .setTokenColumn("token")
          .setTokenTypeColumn("token_type")
          .setTimestampColumn("timestamp")
          .setOwnerColumn("owner")
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

  private TokenTable() {}

  /**
   * A token store.
   *
   * @param node the name of this process among all
   * @param claimTimeout how long a node that shows no life keeps its segments
   */
  public static JdbcTokenStore of(Database database, String node, Duration claimTimeout) {
    return JdbcTokenStore.builder()
        .connectionProvider(
            new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(database.dataSource())))
        .serializer(JSON)
        .schema(COLUMNS)
        .contentType(String.class)
        .nodeId(node)
        .claimTimeout(claimTimeout)
        .build();
  }
}
