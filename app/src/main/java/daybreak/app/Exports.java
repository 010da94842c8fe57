package daybreak.app;

import daybreak.app.settings.ExportSettings;
import daybreak.app.settings.Misconfigured;
import daybreak.app.settings.Settings;
import daybreak.schema.exports.ExportStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Says where exports lie. A directory that is set is taken as it is, for it may be a mount. */
@Configuration(proxyBeanMethods = false)
class Exports {

  @Bean
  ExportStore exportStore(ExportSettings exports, Settings settings, Environment environment) {
    return new ExportStore(
        directory(exports, settings, environment),
        exports.keep(),
        exports.quota().toBytes(),
        exports.memory().toBytes());
  }

  private static @Nullable Path directory(
      ExportSettings exports, Settings settings, Environment environment) {
    if (exports.directory() != null) {
      return exports.directory().toAbsolutePath();
    }
    return environment.containsProperty("spring.datasource.url")
        ? null
        : made(settings.postgres().dataDir().toAbsolutePath().resolve("exports"));
  }

  private static Path made(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new Misconfigured(
          "There is no directory for exports: " + e.getMessage() + ".",
          "Set daybreak.exports.directory.",
          e);
    }
  }
}
