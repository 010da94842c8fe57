package daybreak.command.content;

import daybreak.command.platform.Aggregates;
import daybreak.command.platform.Commands;
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
  SubjectApi subjectApi(Commands commands) {
    return new SubjectApi(commands);
  }

  @Bean
  TopicApi topicApi(Commands commands) {
    return new TopicApi(commands);
  }

  @Bean
  QuestionApi questionApi(Commands commands) {
    return new QuestionApi(commands);
  }

  @Bean
  FlashcardApi flashcardApi(Commands commands) {
    return new FlashcardApi(commands);
  }

  @Bean
  ExerciseApi exerciseApi(Commands commands) {
    return new ExerciseApi(commands);
  }
}
