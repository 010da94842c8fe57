package daybreak.command.imports;

import daybreak.command.gateway.Results;
import daybreak.command.http.CommandRequest;
import daybreak.schema.command.Idempotency;
import daybreak.schema.event.Json;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.IdempotencyKeyTaken;
import daybreak.schema.eventstore.StoredResult;
import daybreak.schema.freshness.OwnWrites;
import daybreak.schema.operation.Audit;
import daybreak.schema.problem.KeyReused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers imports over HTTP: lines in and out, on the request's own thread. Under an idempotency
 * key the last line of an import that has come to its end is stored, and told again to who sends
 * the same; one that has not is taken in anew, where all that is there counts as unchanged.
 */
public final class Imports {

  /** The media type of lines of JSON. */
  public static final String NDJSON = "application/x-ndjson";

  private static final Logger log = LoggerFactory.getLogger(Imports.class);

  private final EventStores stores;
  private final OwnWrites ownWrites;

  public Imports(EventStores stores, OwnWrites ownWrites) {
    this.stores = stores;
    this.ownWrites = ownWrites;
  }

  /** Reads the request's body line by line, and tells how it goes while it does. */
  public void answer(HttpServletRequest http, HttpServletResponse response, Intake intake)
      throws IOException {
    CommandRequest request = CommandRequest.of(http, null);
    Idempotency key = request.idempotency();
    try (Upload upload = Upload.of(http)) {
      Exchange exchange = new Exchange(http, response, upload);
      if (key == null) {
        Report report = new Report(exchange.lines(), stores::headPosition);
        exchange.take(request.caller(), intake, report);
      } else if (!repeat(key, exchange)) {
        alone(key, exchange, intake);
      }
    }
  }

  /** Another import under the key may have come to its end before this one has the key. */
  private void alone(Idempotency key, Exchange exchange, Intake intake) throws IOException {
    try (HeldKey _ = HeldKey.take(stores.heldKeys(), key)) {
      if (!repeat(key, exchange)) {
        Report report =
            new Report(exchange.lines(), stores::headPosition, end -> store(end, exchange));
        exchange.take(key.principal(), intake, report);
      }
    }
  }

  /** Tells the last line once more, if there has been one; nothing is told before all is read. */
  private boolean repeat(Idempotency key, Exchange exchange) throws IOException {
    Optional<StoredResult> first = stores.results().find(key.principal(), key.key());
    if (first.isEmpty()) {
      return false;
    }
    if (!exchange.upload().isReadToItsEnd() || !first.get().answers(exchange.fingerprinted())) {
      throw new KeyReused();
    }
    String end = Objects.requireNonNull(first.get().text().json(), "a report has an end");
    ownWrites.answered(key.principal(), first.get().position());
    new Report(exchange.lines(), stores::headPosition)
        .end(Json.mapper().readValue(end, ImportEnd.class));
    return true;
  }

  private void store(ImportEnd end, Exchange exchange) {
    try {
      stores.recordResult(exchange.fingerprinted(), Results.of(end));
    } catch (IdempotencyKeyTaken meanwhile) {
      log.info("An import's key was taken meanwhile; its end is not stored");
    }
  }

  /** One request under way, and its answer. */
  private record Exchange(HttpServletRequest http, HttpServletResponse response, Upload upload) {

    OutputStream lines() throws IOException {
      response.setContentType(NDJSON);
      return response.getOutputStream();
    }

    /** What an import does is told to the audit, however it ends. */
    void take(UUID caller, Intake intake, Report report) {
      try {
        intake.take(caller, upload, report);
      } finally {
        Audit.tell(caller, "Import " + http.getRequestURI(), report.inWords());
      }
    }

    /** The key with what was read, all of it. */
    Idempotency fingerprinted() {
      var body = new Body(http.getQueryString(), upload.sha256OfAllRead());
      return Objects.requireNonNull(CommandRequest.of(http, body).idempotency(), "it has a key");
    }
  }

  /** What tells an import from another one under the same key, beside its method and path. */
  private record Body(@Nullable String query, String sha256) {}
}
