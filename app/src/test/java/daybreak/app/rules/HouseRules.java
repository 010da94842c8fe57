package daybreak.app.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import daybreak.schema.sql.NamedQuery;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What design.md asks of the modules, as rules that can be broken. */
final class HouseRules {

  private static final String CAPABILITY =
      "(content|learner|pasttest|deck|quiz|lesson|plan|event|replay|operation|imports|exports|live|gateway|http|paging|platform)";

  private HouseRules() {}

  static List<ArchRule> all() {
    return Stream.of(modules(), others(), QueryRules.all()).flatMap(Function.identity()).toList();
  }

  private static Stream<ArchRule> modules() {
    return Stream.of("command", "projection", "query", "saga", "schema")
        .map(HouseRules::standsOnSchemaAlone);
  }

  private static Stream<ArchRule> others() {
    return Stream.of(
        oneDoorToSql(),
        noReaderSeesTheEventStore(),
        projectionsSendNoCommands(),
        packagesAreCapabilities(),
        noPackageNeedsOneThatNeedsIt(),
        timeComesFromAClock(),
        statementsNeverChange(),
        statementsAreMadeOnce());
  }

  static ArchRule standsOnSchemaAlone(String module) {
    return classes()
        .that()
        .resideInAPackage("daybreak." + module + "..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("daybreak.."))
                .or(resideInAnyPackage("daybreak.schema..", "daybreak." + module + "..")))
        .as("The module " + module + " stands on schema alone");
  }

  /**
   * Pools are assembled in the app, and listening needs one as it is. DuckDB is no server: it has a
   * door of its own.
   */
  static ArchRule oneDoorToSql() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            "daybreak.schema.sql..",
            "daybreak.schema.eventstore..",
            "daybreak.projection.exports.parquet..")
        .and()
        .doNotHaveFullyQualifiedName("daybreak.app.EveryTier")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "io.vertx..")
        .as("There is one door to SQL: daybreak.schema.sql");
  }

  /** What analysts read of the log is the log, and what listeners hear is that it has grown. */
  static ArchRule noReaderSeesTheEventStore() {
    return noClasses()
        .that()
        .resideInAPackage("daybreak.query..")
        .and()
        .resideOutsideOfPackages("daybreak.query.event..", "daybreak.query.live..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("daybreak.schema.eventstore..")
        .as("No reader but those of events and of listeners sees the event store");
  }

  static ArchRule projectionsSendNoCommands() {
    return noClasses()
        .that()
        .resideInAPackage("daybreak.projection..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.axonframework.commandhandling..")
                .or(resideInAPackage("daybreak.schema..").and(nameEndsWith("Command"))))
        .as("Projections send no commands");
  }

  static ArchRule packagesAreCapabilities() {
    return classes()
        .that()
        .resideInAnyPackage(
            "daybreak.command..", "daybreak.projection..", "daybreak.query..", "daybreak.saga..")
        .should(
            Condition.of(
                "be in a package named after a capability",
                type ->
                    type.getPackageName()
                        .matches("daybreak\\.\\w+(\\." + CAPABILITY + "(\\.\\w+)*)?")))
        .as("Packages are named after capabilities");
  }

  static ArchRule noPackageNeedsOneThatNeedsIt() {
    return slices()
        .matching("daybreak.(**)")
        .should()
        .beFreeOfCycles()
        .as("No package needs one that needs it");
  }

  static ArchRule timeComesFromAClock() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("daybreak.load..")
        .should()
        .accessTargetWhere(
            describe("reads the time without a clock", HouseRules::readsTimeWithoutAClock))
        .as("Time comes from an injected clock");
  }

  private static boolean readsTimeWithoutAClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getFullName();
    String name = access.getTarget().getName();
    boolean now =
        owner.startsWith("java.time.") && access.getTarget().getFullName().endsWith(".now()");
    return now || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
  }

  static ArchRule statementsNeverChange() {
    return fields()
        .that()
        .haveRawType(NamedQuery.class)
        .should()
        .beFinal()
        .as("A field that holds a statement is final");
  }

  static ArchRule statementsAreMadeOnce() {
    return noClasses()
        .should()
        .callMethodWhere(
            describe(
                "makes a statement outside of a class initializer",
                call ->
                    call.getTargetOwner().isEquivalentTo(NamedQuery.class)
                        && call.getName().equals("of")
                        && !call.getOrigin().getName().equals("<clinit>")))
        .as("Statements are made once");
  }

  private static DescribedPredicate<JavaClass> nameEndsWith(String ending) {
    return describe(
        "named ..." + ending, type -> type.getFullName().replaceAll("\\$.*", "").endsWith(ending));
  }
}
