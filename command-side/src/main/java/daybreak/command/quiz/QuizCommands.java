package daybreak.command.quiz;

import daybreak.command.content.StudyMaterial;
import daybreak.command.platform.Aggregates;
import daybreak.command.platform.Commands;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Freshness;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hosts quizzes and offers their commands. */
@Configuration(proxyBeanMethods = false)
public class QuizCommands {

  /** Lets the commands of quizzes be handled. */
  public static void host(Aggregates aggregates) {
    aggregates.host(Quiz.class);
  }

  @Bean
  QuizApi quizApi(
      Commands commands, StudyMaterial material, @Qualifier("webDatabase") Database database) {
    Drawing drawing = new Drawing(new PoolReader(database), material);
    return new QuizApi(commands, drawing, new Freshness(database));
  }
}
