package daybreak.app.testing;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed API document, held against every answer that a test gets: its status, its media
 * type, its headers and its body, which may hold nothing that the document does not tell.
 */
final class Documented {

  private static final String DATA = "data: ";
  private static final Path DOCUMENT = Path.of("../docs/openapi.json");
  private static final SchemaRegistry DIALECT =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Documented COMMITTED = new Documented(read());

  private final JsonNode document;
  private final List<Template> templates;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private Documented(JsonNode document) {
    this.document = document;
    this.templates =
        document.get("paths").propertyNames().stream()
            .map(Template::of)
            .sorted(Comparator.comparingLong(Template::variables))
            .toList();
  }

  private static JsonNode read() {
    try {
      JsonNode document = JsonMapper.shared().readTree(Files.readString(DOCUMENT));
      document.get("components").get("schemas").forEach(Documented::close);
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Clients pass over fields that they do not know; a test does not. */
  private static void close(JsonNode schema) {
    if (schema.has("properties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
  }

  /** Refuses an answer of a documented call that the document does not tell. */
  static void hold(String method, URI address, Reply reply) {
    COMMITTED
        .operation(method, address.getRawPath())
        .ifPresent(pointer -> COMMITTED.check(pointer, method + " " + address, reply));
  }

  private Optional<String> operation(String method, String path) {
    String verb = method.toLowerCase(Locale.ROOT);
    return templates.stream()
        .filter(template -> template.pattern().matcher(path).matches())
        .findFirst()
        .map(template -> "/paths/" + template.escaped() + "/" + verb)
        .filter(pointer -> !document.at(pointer).isMissingNode());
  }

  private void check(String operation, String call, Reply reply) {
    String pointer = operation + "/responses/" + reply.status();
    if (document.at(pointer).isMissingNode()) {
      throw new AssertionError(call + " answered " + reply.status() + ", which is not documented");
    }
    String response = followed(pointer);
    checkHeaders(response, call, reply);
    checkTold(response, call, reply);
    checkBody(response, call, reply);
  }

  private void checkHeaders(String response, String call, Reply reply) {
    document
        .at(response + "/headers")
        .propertyStream()
        .filter(header ->
            document
                .at(followed(response + "/headers/" + header.getKey()))
                .path("required")
                .asBoolean())
        .filter(header -> reply.header(header.getKey()).isEmpty())
        .findFirst()
        .ifPresent(header -> {
          throw new AssertionError(call + " answered without " + header.getKey());
        });
  }

  /** Of the headers that a client may count on, none is sent where it is not documented. */
  private void checkTold(String response, String call, Reply reply) {
    JsonNode headers = document.at(response + "/headers");
    for (String header :
        List.of(
            "ETag", "Location", "Link", "Retry-After", "Daybreak-Position", "Preference-Applied")) {
      if (!reply.header(header).isEmpty() && !headers.has(header)) {
        throw new AssertionError(call + " answered with " + header + ", which is not documented");
      }
    }
  }

  private void checkBody(String response, String call, Reply reply) {
    JsonNode content = document.at(response + "/content");
    String type = reply.header("Content-Type").replaceAll(";.*", "");
    if (content.isMissingNode() && reply.body().isEmpty()) {
      return;
    }
    if (!content.has(type)) {
      throw new AssertionError(
          call + " answered " + type + ", documented: " + content.propertyNames());
    }
    String pointer = response + "/content/" + type.replace("/", "~1") + "/schema";
    if (type.endsWith("/json") || type.endsWith("+json")) {
      check(pointer, call, reply.json());
    } else if (type.equals("text/event-stream")) {
      reply
          .body()
          .lines()
          .filter(line -> line.startsWith(DATA))
          .map(line -> JsonMapper.shared().readTree(line.substring(DATA.length())))
          .forEach(data -> check(pointer + "/contentSchema", call, data));
    } else if (type.endsWith("/x-ndjson") && !isFile(pointer)) {
      reply
          .body()
          .lines()
          .forEach(
              line -> check(pointer + "/contentSchema", call, JsonMapper.shared().readTree(line)));
    }
  }

  /** A file is sent as it lies there, and its own test reads it. */
  private boolean isFile(String schema) {
    return document.at(schema).path("format").asString("").equals("binary");
  }

  private void check(String pointer, String call, JsonNode told) {
    List<Error> faults = schema(pointer).validate(told);
    if (!faults.isEmpty()) {
      throw new AssertionError(call + " answered against the document: " + faults + told);
    }
  }

  private Schema schema(String pointer) {
    return schemas.computeIfAbsent(
        pointer,
        at -> {
          ObjectNode schema = ((ObjectNode) document.at(at)).deepCopy();
          return DIALECT.getSchema(schema.set("components", document.get("components")));
        });
  }

  private String followed(String pointer) {
    JsonNode reference = document.at(pointer).path("$ref");
    return reference.isMissingNode() ? pointer : reference.asString().substring(1);
  }

  /** A path with the variables that it has. */
  private record Template(String path, Pattern pattern, int variables) {

    static Template of(String path) {
      return new Template(
          path,
          Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")),
          path.length() - path.replace("{", "").length());
    }

    String escaped() {
      return path.replace("/", "~1");
    }
  }
}
