package daybreak.app.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files below ops, as texts and as trees. */
final class OpsFiles {

  static final Path OPS = Path.of("../ops");

  private OpsFiles() {}

  /** The only document of a file in YAML. */
  static JsonNode document(String file) {
    return documents(file).getFirst();
  }

  static List<JsonNode> documents(String file) {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    List<JsonNode> documents = new ArrayList<>();
    for (Object document : yaml.loadAll(text(file))) {
      JsonNode tree = JsonMapper.shared().valueToTree(document);
      documents.add(tree);
    }
    return documents;
  }

  /** The names of the files in a directory that end so. */
  static List<String> names(String directory, String ending) {
    try (Stream<Path> files = Files.list(OPS.resolve(directory))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String file) {
    try {
      return Files.readString(OPS.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
