package daybreak.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import daybreak.schema.exports.ExportStore;
import daybreak.schema.freshness.Freshness;
import daybreak.schema.freshness.OwnWrites;
import daybreak.schema.input.Values;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.InvalidInput.Violation;
import daybreak.schema.problem.NotFound;
import daybreak.schema.problem.NotYetVisible;
import daybreak.schema.problem.Refusal;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.beans.PropertyEditorSupport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query side as the app puts it together, called over HTTP without a server. */
public final class QueryApi {

  public static final UUID CALLER = UUID.fromString("00000000-0000-4000-8000-0000000000ca");

  private final MockMvc mvc;
  private final SentCommands sent;
  private final OwnWrites ownWrites;

  private QueryApi(MockMvc mvc, SentCommands sent, OwnWrites ownWrites) {
    this.mvc = mvc;
    this.sent = sent;
    this.ownWrites = ownWrites;
  }

  public static QueryApi on(TestDatabase database) {
    return on(database, Clock.systemUTC());
  }

  /** The query side at the clock's time. */
  public static QueryApi on(TestDatabase database, Clock clock) {
    return on(database, clock, new ExportStore(null, Duration.ofDays(1), 1 << 30, 1 << 27));
  }

  /** The query side at the clock's time, whose exports lie there. */
  public static QueryApi on(TestDatabase database, Clock clock, ExportStore store) {
    var sent = new SentCommands();
    var ownWrites = new OwnWrites();
    var context = new AnnotationConfigWebApplicationContext();
    context.setServletContext(new MockServletContext());
    context.addBeanFactoryPostProcessor(beans -> {
      beans.registerSingleton("webDatabase", database.web());
      beans.registerSingleton("clock", clock);
      beans.registerSingleton("exportStore", store);
      beans.registerSingleton("meters", new SimpleMeterRegistry());
      beans.registerSingleton("commandGateway", sent);
      beans.registerSingleton("freshness", new Freshness(database.web(), ownWrites));
      beans.setConversionService(new DefaultFormattingConversionService());
    });
    context.register(QuerySide.class, Web.class);
    context.refresh();
    return new QueryApi(MockMvcBuilders.webAppContextSetup(context).build(), sent, ownWrites);
  }

  /** The caller's command has been answered with the position. */
  public void answered(long position) {
    answered(CALLER, position);
  }

  /** Somebody's command has been answered with the position. */
  public void answered(UUID caller, long position) {
    ownWrites.answered(caller, position);
  }

  /** What it has asked the command side for. */
  public List<Object> sent() {
    return sent.commands();
  }

  /** Asks with parameters given as name, value, name, value. */
  public Answer ask(String path, String... parameters) {
    MockHttpServletRequestBuilder request = get(path).principal(CALLER::toString);
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return send(request);
  }

  /** Asks for an answer that includes a position. */
  public Answer askAfter(String minPosition, String path) {
    return askAfterAll(List.of(minPosition), path);
  }

  /** Asks with one header for each of the positions. */
  public Answer askAfterAll(List<String> minPositions, String path) {
    return send(
        get(path)
            .principal(CALLER::toString)
            .header("Daybreak-Min-Position", minPositions.toArray()));
  }

  /** Asks for what the caller has in these versions already, as {@code If-None-Match} has them. */
  public Answer askUnless(String versions, String path) {
    return send(get(path).principal(CALLER::toString).header("If-None-Match", versions));
  }

  /** Asks for somebody, with one header for each of the preferences. */
  public Answer askPreferring(UUID caller, String path, String... preferences) {
    return send(get(path).principal(caller::toString).header("Prefer", (Object[]) preferences));
  }

  /** Asks for the address of a Link header. */
  public Answer follow(String address) {
    return send(get(URI.create(address)).principal(CALLER::toString));
  }

  /** The ids of all items, page by page, each page as long as the limit says. */
  public List<String> walk(int limit, String path, String... parameters) {
    var ids = new ArrayList<String>();
    Answer page = ask(path, with(parameters, "limit", Integer.toString(limit)));
    ids.addAll(page.ids());
    while (page.json().get("next").isString()) {
      page =
          ask(
              path,
              with(
                  with(parameters, "limit", Integer.toString(limit)),
                  "cursor",
                  page.json().get("next").asString()));
      ids.addAll(page.ids());
    }
    return ids;
  }

  private static String[] with(String[] parameters, String name, String value) {
    var all = new ArrayList<>(List.of(parameters));
    all.addAll(List.of(name, value));
    return all.toArray(String[]::new);
  }

  private Answer send(MockHttpServletRequestBuilder request) {
    try {
      MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
      String body = response.getContentAsString(UTF_8);
      return new Answer(response, JsonMapper.shared().readTree(body));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** What came back. */
  public record Answer(MockHttpServletResponse response, JsonNode json) {

    public int status() {
      return response.getStatus();
    }

    /** All of it, as text. */
    public String body() {
      return new String(response.getContentAsByteArray(), UTF_8);
    }

    /** The header's value, empty if it is not there. */
    public String header(String name) {
      return Objects.requireNonNullElse(response.getHeader(name), "");
    }

    /** What is told of the thing itself. */
    public Map<String, Object> fields() {
      return fields(json);
    }

    /** What is told of the things of a list. */
    public List<Map<String, Object>> items() {
      return json.get("items").valueStream().map(Answer::fields).toList();
    }

    private static Map<String, Object> fields(JsonNode node) {
      return JsonMapper.shared().convertValue(node, new TypeReference<>() {});
    }

    public List<String> ids() {
      var ids = new ArrayList<String>();
      json.get("items").forEach(item -> ids.add(item.get("id").asString()));
      return ids;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableWebMvc
  @Import(Problems.class)
  static class Web {}

  @RestControllerAdvice
  static class Problems {

    /** The ids and dates of paths, as strict as in the app. */
    @InitBinder
    void read(WebDataBinder binder) {
      binder.registerCustomEditor(UUID.class, new Strict(text -> Values.uuid("id", text)));
      binder.registerCustomEditor(LocalDate.class, new Strict(text -> Values.date("date", text)));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    List<Violation> invalid(InvalidInput e) {
      return e.violations();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    List<Violation> invalid(MethodArgumentTypeMismatchException e) {
      return List.of(new Violation(e.getName(), "is malformed", Code.MALFORMED));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Code refused(Refusal e) {
      return e.code();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    Code unseen(NotYetVisible e) {
      return Code.NOT_YET_VISIBLE;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    List<String> unknown(NotFound e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private static final class Strict extends PropertyEditorSupport {

    private final Function<String, Object> reader;

    Strict(Function<String, Object> reader) {
      this.reader = reader;
    }

    @Override
    public void setAsText(String text) {
      try {
        setValue(reader.apply(text));
      } catch (InvalidInput e) {
        throw new IllegalArgumentException(e);
      }
    }
  }
}
