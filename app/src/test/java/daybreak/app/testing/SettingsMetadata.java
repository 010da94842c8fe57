package daybreak.app.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What IDEs are told of settings: the house's own, and those of the libraries that it stands on.
 */
public final class SettingsMetadata {

  private static final String FILE = "META-INF/spring-configuration-metadata.json";

  private SettingsMetadata() {}

  /** The house's own settings, each by its name. */
  public static Map<String, JsonNode> own() {
    return properties(JsonMapper.shared().readTree(Path.of("target/classes", FILE).toFile()));
  }

  /** The names of all settings that there are. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (URL file : files()) {
      names.addAll(properties(read(file)).keySet());
    }
    return names;
  }

  private static Map<String, JsonNode> properties(JsonNode metadata) {
    Map<String, JsonNode> properties = new TreeMap<>();
    metadata
        .path("properties")
        .forEach(property -> properties.put(property.path("name").asString(""), property));
    return properties;
  }

  private static Iterable<URL> files() {
    try {
      return Collections.list(SettingsMetadata.class.getClassLoader().getResources(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(URL file) {
    try (InputStream text = file.openStream()) {
      return JsonMapper.shared().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
