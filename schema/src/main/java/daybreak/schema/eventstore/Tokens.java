package daybreak.schema.eventstore;

import daybreak.schema.sql.Database;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** Where processors keep how far they have come: {@code projection.token}. */
final class Tokens {

  private static final TokenSchema SCHEMA =
      TokenSchema.builder()
          .setTokenTable("projection.token")
          .setProcessorNameColumn("processor_name")
          .setTokenTypeColumn("token_type")
          .build();

  private Tokens() {}

  /** A store that takes part in the transactions of the database's pool. */
  static TokenStore in(Database database) {
    return JdbcTokenStore.builder()
        .connectionProvider(
            new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(database.dataSource())))
        .serializer(Jackson3Serializer.builder().build())
        .schema(SCHEMA)
        .contentType(String.class)
        .build();
  }
}
