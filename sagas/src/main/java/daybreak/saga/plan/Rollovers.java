package daybreak.saga.plan;

import com.github.kagkarlsson.scheduler.Scheduler;
import daybreak.schema.command.CommandGateway;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.following.Follower;
import daybreak.schema.following.Following;
import daybreak.schema.following.Standstill;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.process.Vital;
import daybreak.schema.sql.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.saga.AnnotatedSagaManager;
import org.axonframework.modelling.saga.repository.AnnotatedSagaRepository;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.SmartLifecycle;

/**
 * Has the plans of every time zone's learners prepared before their midnight: runs the {@link
 * RolloverSaga sagas}, whose deadlines any worker may take, and follows learners who come to a
 * zone.
 */
public final class Rollovers implements SmartLifecycle, Vital, AutoCloseable {

  private static final int BATCH = 100;

  private final Deadlines deadlines;
  private final TimeZoneNewcomers newcomers;
  private final Follower follower;
  private final Following following;

  /**
   * @param lead how long before midnight the first plans are requested
   * @param deadlines what the scheduler meets
   */
  public Rollovers(
      WorkerEnvironment environment,
      EventStores events,
      CommandGateway commands,
      Duration lead,
      Deadlines deadlines,
      Scheduler scheduler) {
    this.deadlines = deadlines;
    Database database = environment.database();
    Clock clock = environment.clock();
    var preparation = new Preparation(new CohortTables(database), commands, clock, lead);
    this.newcomers = new TimeZoneNewcomers(preparation, commands);
    Serializer json = new SagaSerializer();
    TransactionManager transactions = new SpringTransactionManager(database.transactions());
    var running = new Parts();
    var manager =
        DbSchedulerDeadlineManager.builder()
            .scheduler(scheduler)
            .scopeAwareProvider(_ -> Stream.of(running.sagas()))
            .serializer(json)
            .transactionManager(transactions)
            .useBinaryPojo(false)
            .startScheduler(false)
            .stopScheduler(false)
            .build();
    deadlines.meet(manager);
    running.sagas = manager(store(database, json), resources(preparation, manager));
    this.follower =
        new RolloverFollower(new MultiEventHandlerInvoker(running.sagas(), invoker(newcomers)));
    this.following = new Following(follower, BATCH, events, environment);
  }

  /** What it does with events, for those that are parked. */
  public Follower follower() {
    return follower;
  }

  /** Whether it stops before an event that this release does not know. */
  public Standstill standstill() {
    return following.standstill();
  }

  static AnnotatedSagaManager<RolloverSaga> manager(
      SagaStore<Object> store, ParameterResolverFactory resources) {
    AnnotatedSagaRepository<RolloverSaga> repository =
        AnnotatedSagaRepository.<RolloverSaga>builder()
            .sagaType(RolloverSaga.class)
            .sagaStore(store)
            .parameterResolverFactory(resources)
            .build();
    return AnnotatedSagaManager.<RolloverSaga>builder()
        .sagaType(RolloverSaga.class)
        .sagaRepository(repository)
        .parameterResolverFactory(resources)
        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
        .build();
  }

  static ParameterResolverFactory resources(Object... resources) {
    return MultiParameterResolverFactory.ordered(
        ClasspathParameterResolverFactory.forClass(Rollovers.class),
        new SimpleResourceParameterResolverFactory(List.of(resources)));
  }

  static SimpleEventHandlerInvoker invoker(TimeZoneNewcomers newcomers) {
    return SimpleEventHandlerInvoker.builder()
        .eventHandlers(newcomers)
        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
        .build();
  }

  /**
   * A saga that is loaded is locked until the transaction ends, for whichever worker has it. The
   * store's connection is the transaction's: no unit of work may end it.
   */
  private static SagaStore<Object> store(Database database, Serializer json) {
    var schema =
        new PostgresSagaSqlSchema(
            SagaSchema.builder()
                .sagaEntryTable("plan.saga")
                .associationValueEntryTable("plan.saga_association")
                .sagaIdColumn("saga_id")
                .sagaTypeColumn("saga_type")
                .revisionColumn("revision")
                .serializedSagaColumn("serialized_saga")
                .associationKeyColumn("association_key")
                .associationValueColumn("association_value")
                .build());
    schema.setExclusiveLoad(true);
    return JdbcSagaStore.builder()
        .connectionProvider(new SpringDataSourceConnectionProvider(database.dataSource()))
        .sqlSchema(schema)
        .serializer(json)
        .build();
  }

  @Override
  public String name() {
    return following.name();
  }

  @Override
  public boolean isAlive() {
    return following.isAlive();
  }

  @Override
  public void start() {
    newcomers.armAll();
    following.start();
  }

  @Override
  public void stop() {
    following.stop();
  }

  @Override
  public boolean isAutoStartup() {
    return deadlines.areMet();
  }

  @Override
  public boolean isRunning() {
    return following.isRunning();
  }

  @Override
  public void close() {
    following.close();
  }

  /** The sagas, which need the deadlines that need them. */
  @SuppressWarnings("NullAway.Init")
  private static final class Parts {

    private AnnotatedSagaManager<RolloverSaga> sagas;

    AnnotatedSagaManager<RolloverSaga> sagas() {
      return sagas;
    }
  }
}
