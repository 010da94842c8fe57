package daybreak.projection;

import daybreak.projection.content.ContentProjection;
import daybreak.projection.content.Reconciliation;
import daybreak.projection.deck.DeckTables;
import daybreak.projection.exports.ExportRunner;
import daybreak.projection.learner.LearnerProjection;
import daybreak.projection.learner.LearnerTables;
import daybreak.projection.lesson.LessonFold;
import daybreak.projection.lesson.LessonProgressTables;
import daybreak.projection.pasttest.PastTestTables;
import daybreak.projection.plan.PlanTables;
import daybreak.projection.platform.Projection;
import daybreak.projection.quiz.QuizTables;
import daybreak.schema.content.SearchLanguage;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.following.DeadLetters;
import daybreak.schema.following.Follower;
import daybreak.schema.following.LogProcessor;
import daybreak.schema.following.Standstill;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.operation.EventDiscard;
import daybreak.schema.operation.EventRetry;
import daybreak.schema.operation.Mender;
import daybreak.schema.sql.Database;
import daybreak.schema.upkeep.Recurring;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a worker runs to keep the read tables up to date, in its {@link WorkerEnvironment}. */
@Configuration(proxyBeanMethods = false)
public class Projections {

  /** The projection of the bank, with words as they are. */
  public static Projection<?> content(Database database) {
    return content(database, SearchLanguage.SIMPLE);
  }

  /** The projection of the bank, its words found in the language. */
  public static Projection<?> content(Database database, SearchLanguage language) {
    return ContentProjection.of(database, new LessonFold(database).into("lesson"), language);
  }

  /** The projection of what learners do, with words as they are. */
  public static Projection<?> learner(Database database) {
    return learner(database, SearchLanguage.SIMPLE);
  }

  /** The projection of what learners do, the words of decks found in the language. */
  public static Projection<?> learner(Database database, SearchLanguage language) {
    return LearnerProjection.of(
        database,
        List.of(
            new LearnerTables(database),
            new DeckTables(database, language),
            new PastTestTables(database),
            new QuizTables(database),
            new LessonProgressTables(database),
            new PlanTables(database)));
  }

  @Bean
  Projection<?> contentProjection(
      WorkerEnvironment environment,
      @Value("${daybreak.content.search-language:simple}") String language) {
    return content(environment.database(), new SearchLanguage(language));
  }

  @Bean
  LogProcessor contentProcessor(
      Projection<?> contentProjection, EventStores events, WorkerEnvironment environment) {
    return new LogProcessor(contentProjection, events, environment);
  }

  @Bean
  Projection<?> learnerProjection(
      WorkerEnvironment environment,
      @Value("${daybreak.content.search-language:simple}") String language) {
    return learner(environment.database(), new SearchLanguage(language));
  }

  @Bean
  LogProcessor learnerProcessor(
      Projection<?> learnerProjection, EventStores events, WorkerEnvironment environment) {
    return new LogProcessor(learnerProjection, events, environment);
  }

  @Bean
  Standstill contentStandstill(LogProcessor contentProcessor) {
    return contentProcessor.standstill();
  }

  @Bean
  Standstill learnerStandstill(LogProcessor learnerProcessor) {
    return learnerProcessor.standstill();
  }

  @Bean
  DeadLetters deadLetters(
      List<Follower> followers, EventStores events, WorkerEnvironment environment) {
    return new DeadLetters(environment, events.eventStore(), followers);
  }

  @Bean
  Mender eventRetry(DeadLetters deadLetters) {
    return new EventRetry(deadLetters);
  }

  @Bean
  Mender eventDiscard(DeadLetters deadLetters) {
    return new EventDiscard(deadLetters);
  }

  /** Writes what analysts ask a web process for. */
  @Bean
  ExportRunner exportRunner(WorkerEnvironment environment, ExportStore store) {
    return new ExportRunner(environment.database(), store);
  }

  @Bean
  Reconciliation reconciliation(WorkerEnvironment environment) {
    return new Reconciliation(environment);
  }

  @Bean
  Recurring<?> reconciliationRounds(
      Reconciliation reconciliation,
      @Value("${daybreak.reconciliation.pause:PT1S}") Duration pause,
      @Value("${daybreak.reconciliation.interval:PT5M}") Duration interval) {
    return reconciliation.rounds(pause, interval);
  }
}
