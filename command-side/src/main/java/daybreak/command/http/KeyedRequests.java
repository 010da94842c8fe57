package daybreak.command.http;

import daybreak.schema.command.Fingerprint;
import daybreak.schema.command.Idempotency;
import daybreak.schema.problem.KeyReused;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.Optional;
import java.util.UUID;

/**
 * Requests that are rows which a worker does, each at most once under its caller's key.
 *
 * @param ofKey of {@code :caller} and {@code :key}, answers {@code id} and {@code fingerprint}
 */
public record KeyedRequests(Database database, NamedQuery ofKey) {

  /** Binds {@code :caller}, and {@code :key} and {@code :fingerprint}, or nulls. */
  public static Call bind(Call call, CommandRequest request) {
    Idempotency key = request.idempotency();
    return call.bind("caller", request.caller())
        .bind("key", key == null ? null : key.key())
        .bind("fingerprint", key == null ? null : key.fingerprint().bytes());
  }

  /**
   * The id of the request that the key stands for, if there is one.
   *
   * @throws KeyReused if it is another request
   */
  public Optional<UUID> first(CommandRequest request) {
    return Optional.ofNullable(request.idempotency()).flatMap(this::first);
  }

  private Optional<UUID> first(Idempotency key) {
    Optional<Asked> asked =
        database
            .call(ofKey)
            .bind("caller", key.principal())
            .bind("key", key.key())
            .one(row -> new Asked(row.uuid("id"), Fingerprint.ofBytes(row.bytes("fingerprint"))));
    if (asked.isPresent() && !asked.get().as().equals(key.fingerprint())) {
      throw new KeyReused();
    }
    return asked.map(Asked::id);
  }

  private record Asked(UUID id, Fingerprint as) {}
}
