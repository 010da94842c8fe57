package daybreak.saga;

import daybreak.saga.pasttest.OverdueTests;
import daybreak.saga.plan.Deadlines;
import daybreak.saga.plan.GenerationFollower;
import daybreak.saga.plan.LaneGauges;
import daybreak.saga.plan.Lanes;
import daybreak.saga.plan.LatePlans;
import daybreak.saga.plan.Leisure;
import daybreak.saga.plan.PlanRemake;
import daybreak.saga.plan.RolloverGauges;
import daybreak.saga.plan.Rollovers;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.following.Follower;
import daybreak.schema.following.LogProcessor;
import daybreak.schema.following.Standstill;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.operation.Mender;
import daybreak.schema.upkeep.ClusterScheduler;
import daybreak.schema.upkeep.Recurring;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a worker runs to have plans ready before they are asked for and tests completed when their
 * time has run out, in its {@link WorkerEnvironment}.
 */
@Configuration(proxyBeanMethods = false)
public class Sagas {

  @Bean
  Follower generationFollower(WorkerEnvironment environment) {
    return new GenerationFollower(environment.database());
  }

  @Bean
  LogProcessor generationProcessor(
      Follower generationFollower, EventStores events, WorkerEnvironment environment) {
    return new LogProcessor(generationFollower, events, environment);
  }

  @Bean
  Standstill generationStandstill(LogProcessor generationProcessor) {
    return generationProcessor.standstill();
  }

  @Bean
  Lanes lanes(
      WorkerEnvironment environment,
      CommandGateway commands,
      @Value("${daybreak.lanes.rest:3}") double rest,
      @Value("${daybreak.lanes.hurry-after:PT20S}") Duration hurryAfter) {
    return new Lanes(environment, commands, new Leisure(rest, hurryAfter));
  }

  @Bean
  Recurring<?> latePlans(WorkerEnvironment environment) {
    return new LatePlans(environment).recurring();
  }

  @Bean
  Recurring<?> overdueTests(WorkerEnvironment environment, CommandGateway commands) {
    return new OverdueTests(environment, commands).recurring();
  }

  @Bean
  Mender planRemake(WorkerEnvironment environment) {
    return new PlanRemake(environment.database());
  }

  @Bean
  LaneGauges laneGauges(WorkerEnvironment environment) {
    return new LaneGauges(environment);
  }

  @Bean
  RolloverGauges rolloverGauges(
      WorkerEnvironment environment, @Value("${daybreak.preparation.lead:PT60M}") Duration lead) {
    return new RolloverGauges(environment, lead);
  }

  @Bean
  Deadlines deadlines(@Value("${daybreak.preparation.enabled:true}") boolean enabled) {
    return new Deadlines(enabled);
  }

  @Bean
  Rollovers rollovers(
      WorkerEnvironment environment,
      EventStores events,
      CommandGateway commands,
      @Value("${daybreak.preparation.lead:PT60M}") Duration lead,
      Deadlines deadlines,
      ClusterScheduler scheduler) {
    return new Rollovers(environment, events, commands, lead, deadlines, scheduler.scheduler());
  }

  @Bean
  Follower rolloverFollower(Rollovers rollovers) {
    return rollovers.follower();
  }

  @Bean
  Standstill rolloverStandstill(Rollovers rollovers) {
    return rollovers.standstill();
  }
}
