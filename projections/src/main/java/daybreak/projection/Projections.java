package daybreak.projection;

import daybreak.projection.content.ContentProjection;
import daybreak.projection.content.Reconciliation;
import daybreak.projection.deck.DeckTables;
import daybreak.projection.learner.LearnerProjection;
import daybreak.projection.learner.LearnerTables;
import daybreak.projection.lesson.LessonFold;
import daybreak.projection.lesson.LessonProgressTables;
import daybreak.projection.pasttest.PastTestTables;
import daybreak.projection.plan.PlanTables;
import daybreak.projection.platform.ProjectionProcessor;
import daybreak.projection.quiz.QuizTables;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.following.DeadLetters;
import daybreak.schema.following.Follower;
import daybreak.schema.following.Standstill;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.sql.Database;
import daybreak.schema.upkeep.Recurring;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a worker runs to keep the read tables up to date. */
@Configuration(proxyBeanMethods = false)
public class Projections {

  @Bean
  WorkerEnvironment projectionSurroundings(
      @Qualifier("workerDatabase") Database database, Clock clock, MeterRegistry meters) {
    return new WorkerEnvironment(database, clock, meters);
  }

  @Bean
  ContentProjection contentProjection(WorkerEnvironment environment) {
    Database database = environment.database();
    return new ContentProjection(database, new LessonFold(database));
  }

  @Bean
  ProjectionProcessor contentProcessor(
      ContentProjection projection, EventStores events, WorkerEnvironment environment) {
    return new ProjectionProcessor(projection, events, environment);
  }

  @Bean
  LearnerProjection learnerProjection(WorkerEnvironment environment) {
    Database database = environment.database();
    return new LearnerProjection(
        database,
        new LearnerTables(database),
        new DeckTables(database),
        new PastTestTables(database),
        new QuizTables(database),
        new LessonProgressTables(database),
        new PlanTables(database));
  }

  @Bean
  ProjectionProcessor learnerProcessor(
      LearnerProjection projection, EventStores events, WorkerEnvironment environment) {
    return new ProjectionProcessor(projection, events, environment);
  }

  @Bean
  Standstill contentStandstill(ProjectionProcessor contentProcessor) {
    return contentProcessor.standstill();
  }

  @Bean
  Standstill learnerStandstill(ProjectionProcessor learnerProcessor) {
    return learnerProcessor.standstill();
  }

  @Bean
  DeadLetters deadLetters(
      List<Follower> followers, EventStores events, WorkerEnvironment environment) {
    return new DeadLetters(environment, events.eventStore(), followers);
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
