package daybreak.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import daybreak.projection.content.OffendingProjection;
import daybreak.query.chicken.OffendingChicken;
import daybreak.query.content.OffendingController;
import daybreak.query.content.OffendingHandlers;
import daybreak.query.content.OffendingHandlers.AskTwo;
import daybreak.query.content.OffendingHandlers.FindAnother;
import daybreak.query.content.OffendingHandlers.FindNothing;
import daybreak.query.content.OffendingReader;
import daybreak.query.dto.OffendingPackage;
import daybreak.query.egg.OffendingEgg;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HouseRulesTest {

  @ParameterizedTest
  @MethodSource("rules")
  void every_class_keeps_to(ArchRule rule) {
    rule.check(Classes.ofTheHouse());
  }

  static Stream<ArchRule> rules() {
    return HouseRules.all().stream();
  }

  @Test
  void each_rule_bites() {
    assertBroken(HouseRules.standsOnSchemaAlone("query"), OffendingReader.class);
    assertBroken(HouseRules.oneDoorToSql(), OffendingReader.class);
    assertBroken(HouseRules.noReaderSeesTheEventStore(), OffendingReader.class);
    assertBroken(HouseRules.statementsNeverChange(), OffendingReader.class);
    assertBroken(HouseRules.statementsAreMadeOnce(), OffendingReader.class);
    assertBroken(HouseRules.timeComesFromAClock(), OffendingReader.class);
    assertBroken(HouseRules.projectionsSendNoCommands(), OffendingProjection.class);
    assertBroken(HouseRules.packagesAreCapabilities(), OffendingPackage.class);
    assertBroken(
        HouseRules.noPackageNeedsOneThatNeedsIt(), OffendingChicken.class, OffendingEgg.class);
    assertBroken(QueryRules.readsAskOnTheBus(), OffendingController.class);
    assertBroken(QueryRules.controllersKnowNoReader(), OffendingController.class);
    assertBroken(QueryRules.queriesAreNamedFind(), AskTwo.class);
    assertBroken(QueryRules.queriesHaveOneHandler(), FindNothing.class);
    assertBroken(QueryRules.queriesHaveOneHandler(), AskTwo.class, OffendingHandlers.class);
    assertBroken(QueryRules.queriesHaveOneHandler(), FindAnother.class, OffendingHandlers.class);
  }

  @Test
  void the_house_is_looked_at_whole() {
    List<String> modules = List.of("command", "query", "schema", "app", "projection");
    JavaClasses house = Classes.ofTheHouse();
    for (String module : modules) {
      assertThat(
              house.stream().filter(type -> type.getPackageName().startsWith("daybreak." + module)))
          .as(module)
          .isNotEmpty();
    }
  }

  private static void assertBroken(ArchRule rule, Class<?>... offenders) {
    assertThat(rule.evaluate(new ClassFileImporter().importClasses(offenders)).hasViolation())
        .as(rule.getDescription() + " is broken by " + offenders[0].getSimpleName())
        .isTrue();
  }
}
