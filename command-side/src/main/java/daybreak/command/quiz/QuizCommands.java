package daybreak.command.quiz;

import daybreak.command.content.BankFacts;
import daybreak.command.gateway.Aggregates;
import daybreak.command.http.Commands;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.freshness.Freshness;
import daybreak.schema.sql.Database;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hosts quizzes, offers their commands, and shows what they have kept. */
@Configuration(proxyBeanMethods = false)
public class QuizCommands {

  /** Lets the commands of quizzes be handled. */
  public static void host(Aggregates aggregates) {
    aggregates.host(Quiz.class);
  }

  @Bean
  QuizCommandController quizController(
      Commands commands,
      BankFacts bank,
      @Qualifier("webDatabase") Database database,
      Freshness freshness) {
    Drawing drawing = new Drawing(new PoolReader(database), bank);
    return new QuizCommandController(commands, drawing, freshness);
  }

  @Bean
  KeptQuizCommandController keptQuizController(
      EventStores stores, BankFacts bank, Freshness freshness) {
    return new KeptQuizCommandController(new KeptQuizzes(stores.streams(), bank), freshness);
  }
}
