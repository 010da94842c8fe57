package daybreak.command.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import daybreak.command.CommandSide;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.WakeUps;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.freshness.Freshness;
import daybreak.schema.freshness.OwnWrites;
import daybreak.schema.input.StrictJson;
import daybreak.schema.sql.Database;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The command side behind HTTP on a real event store; a content admin is signed in. */
public final class CommandSideInTest implements AutoCloseable {

  private static final JsonMapper JSON = StrictJson.mapper();

  private final WakeUps wakeUps = WakeUps.inProcess();
  private final EventStores stores;
  private final AnnotationConfigApplicationContext context;
  private final MockMvc mvc;

  public CommandSideInTest(TestDatabase database) {
    this(database, Clock.systemUTC());
  }

  /** The command side at another time. */
  public CommandSideInTest(TestDatabase database, Clock clock) {
    this(database, new ExportStore(null, Duration.ofDays(1), 1 << 30, 1 << 27), clock);
  }

  /** The command side whose exports lie there. */
  public CommandSideInTest(TestDatabase database, ExportStore store) {
    this(database, store, Clock.systemUTC());
  }

  private CommandSideInTest(TestDatabase database, ExportStore store, Clock clock) {
    stores =
        EventStores.open(
            database.web(), database.system(), wakeUps, clock, new SimpleMeterRegistry());
    context = new AnnotationConfigApplicationContext();
    context.registerBean(EventStores.class, () -> stores);
    var ownWrites = new OwnWrites();
    context.registerBean(OwnWrites.class, () -> ownWrites);
    context.registerBean(Freshness.class, () -> new Freshness(database.web(), ownWrites));
    context.registerBean(ExportStore.class, () -> store);
    context.registerBean("webDatabase", Database.class, database::web);
    context.registerBean(Clock.class, () -> clock);
    context.register(CommandSide.class);
    context.refresh();
    mvc =
        MockMvcBuilders.standaloneSetup(
                context.getBeansWithAnnotation(RestController.class).values().toArray())
            .setControllerAdvice(new Problems())
            .setMessageConverters(new JacksonJsonHttpMessageConverter(JSON))
            .build();
  }

  public EventStores stores() {
    return stores;
  }

  /** A bean of the assembled command side. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** A request as a content admin sends it. */
  public Call call(HttpMethod method, String path, @Nullable Object body) {
    MockHttpServletRequestBuilder request = request(method, path);
    request.principal(new Admin(Call.SOMEBODY));
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).content(bytes(body));
    }
    return new Call(mvc, request);
  }

  private static byte[] bytes(Object body) {
    return switch (body) {
      case byte[] bytes -> bytes;
      case String json -> json.getBytes(StandardCharsets.UTF_8);
      default -> JSON.writeValueAsBytes(body);
    };
  }

  public Call post(String path, Object body) {
    return call(HttpMethod.POST, path, body);
  }

  public Call put(String path, Object body) {
    return call(HttpMethod.PUT, path, body);
  }

  /** Adds a subject and answers its id. */
  public String subject(String title) {
    return post("/api/content/subjects", Map.of("title", title)).send().id();
  }

  /** Adds a topic in a subject of its own and answers its id. */
  public String topic(String title) {
    var body = Map.of("subjectId", subject(title), "title", title);
    return post("/api/content/topics", body).send().id();
  }

  /** Adds a validated flashcard in a subject of its own and answers its id. */
  public String flashcard() {
    var body =
        Map.of("topicId", topic("Memory"), "cardType", "basic", "front", "chunk", "back", "unit");
    String id = post("/api/content/flashcards", body).send().id();
    Answer _ = post("/api/content/flashcards/" + id + "/validation", Map.of()).send();
    return id;
  }

  @Override
  public void close() {
    context.close();
    stores.close();
    wakeUps.close();
  }

  /** A request about to be sent. */
  public record Call(MockMvc mvc, MockHttpServletRequestBuilder request) {

    static final UUID SOMEBODY = UUID.randomUUID();

    public Call key(String key) {
      request.header("Idempotency-Key", key);
      return this;
    }

    public Call header(String name, String value) {
      request.header(name, value);
      return this;
    }

    public Call type(String mediaType) {
      request.contentType(mediaType);
      return this;
    }

    public Call by(UUID user) {
      request.principal(new Admin(user));
      return this;
    }

    public Answer send() {
      try {
        return new Answer(mvc.perform(request).andReturn().getResponse());
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  /** What came back. */
  public record Answer(MockHttpServletResponse response) {

    public int status() {
      return response.getStatus();
    }

    public String body() {
      return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public String id() {
      return field("id");
    }

    public String detail() {
      return field("detail");
    }

    public long position() {
      return Long.parseLong(String.valueOf(response.getHeader("Daybreak-Position")));
    }

    private String field(String name) {
      return JSON.readTree(body()).path(name).asString();
    }
  }

  private record Admin(UUID id) implements Principal {

    @Override
    public String getName() {
      return id.toString();
    }
  }
}
