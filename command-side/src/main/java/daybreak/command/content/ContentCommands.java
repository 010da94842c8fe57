package daybreak.command.content;

import daybreak.command.gateway.Aggregates;
import daybreak.command.http.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hosts the bank's aggregates and offers their commands. */
@Configuration(proxyBeanMethods = false)
public class ContentCommands {

  /** Lets the commands of subjects, topics, questions, flashcards and exercises be handled. */
  public static void host(Aggregates aggregates) {
    aggregates.host(Subject.class);
    aggregates.host(Topic.class);
    aggregates.host(Question.class);
    aggregates.host(Flashcard.class);
    aggregates.host(Exercise.class);
  }

  @Bean
  SubjectCommandController subjectController(Commands commands) {
    return new SubjectCommandController(commands);
  }

  @Bean
  TopicCommandController topicController(Commands commands) {
    return new TopicCommandController(commands);
  }

  @Bean
  QuestionCommandController questionController(Commands commands) {
    return new QuestionCommandController(commands);
  }

  @Bean
  FlashcardCommandController flashcardController(Commands commands) {
    return new FlashcardCommandController(commands);
  }

  @Bean
  ExerciseCommandController exerciseController(Commands commands) {
    return new ExerciseCommandController(commands);
  }
}
