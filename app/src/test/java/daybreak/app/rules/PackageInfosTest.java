package daybreak.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import daybreak.app.rules.Sources.Described;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every package says what it is for, and the rules that hold are those that packages state. */
final class PackageInfosTest {

  private static final List<Described> PACKAGES = Sources.packages();

  @Test
  void every_package_says_what_lives_there() {
    assertThat(PACKAGES)
        .hasSizeGreaterThan(40)
        .allSatisfy(one -> assertThat(one.words()).as(one.name()).endsWith("."));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_is_stated_by_a_package(ArchRule rule) {
    assertThat(PACKAGES)
        .as(rule.getDescription())
        .anyMatch(one -> one.says(rule.getDescription() + "."));
  }

  static List<ArchRule> rules() {
    return HouseRules.all();
  }
}
