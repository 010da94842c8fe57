package daybreak.app;

import daybreak.schema.process.Fatal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Daybreak as one process: {@code java -jar daybreak.jar --daybreak.tier=web|worker|all}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Daybreak {

  public static void main(String[] arguments) {
    Fatal.watchAllThreads();
    try {
      SpringApplication.run(Daybreak.class, arguments);
    } catch (SpringApplication.AbandonedRunException _) {
      // An errand is done, and nothing was to be started.
    }
  }
}
