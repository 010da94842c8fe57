package daybreak.app.local;

import daybreak.app.security.Role;
import daybreak.app.settings.Settings;
import daybreak.schema.eventstore.EventStores;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * A small bank to look at. An event store without any event gets it before the application says
 * that it is ready, the way every bank comes in: by an import over HTTP.
 */
final class SampleBank {

  private static final Logger log = LoggerFactory.getLogger(SampleBank.class);
  private static final UUID AUTHOR = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private final Settings settings;
  private final EventStores events;
  private final DevTokens tokens;
  private final Environment environment;

  SampleBank(Settings settings, EventStores events, DevTokens tokens, Environment environment) {
    this.settings = settings;
    this.events = events;
    this.tokens = tokens;
    this.environment = environment;
  }

  /** Comes before the greeting. */
  @Order(0)
  @EventListener(ApplicationReadyEvent.class)
  void importOnce() {
    if (isWanted() && events.headPosition() == 0) {
      log.info("The sample bank is taken in.");
      try (HttpClient client = HttpClient.newHttpClient()) {
        client.send(request(), BodyHandlers.discarding());
      } catch (IOException e) {
        log.warn("The sample bank could not be imported: {}", e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean isWanted() {
    return settings.sampleBank() && settings.tier().answersHttp();
  }

  private HttpRequest request() {
    String port = environment.getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/content/import"))
        .header("Authorization", "Bearer " + tokens.token(AUTHOR, List.of(Role.CONTENT_ADMIN)))
        .header("Content-Type", "application/x-ndjson")
        .POST(BodyPublishers.ofInputStream(SampleBank::lines))
        .build();
  }

  private static InputStream lines() {
    return Objects.requireNonNull(
        SampleBank.class.getResourceAsStream("/sample/bank.ndjson"), "part of the jar");
  }
}
