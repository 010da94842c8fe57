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
    SpringApplication.run(Daybreak.class, arguments);
  }
}
