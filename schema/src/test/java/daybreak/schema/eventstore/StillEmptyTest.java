package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.content.SubjectId;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a retirement rests on is what its statement looks for, and all that could come in. */
class StillEmptyTest {

  private static final Pattern NAME = Pattern.compile("'((?:content|lesson)\\.[a-z-]+)'");
  private static final Pattern COMES_IN =
      Pattern.compile(
          "(content|lesson)\\.(question|flashcard|exercise|lesson)-"
              + "(authored|added|moved|restored)");

  private final StillEmpty premise = new StillEmpty(Area.of(new SubjectId(new UUID(0, 1))), 0);

  @Test
  void the_kinds_that_it_keeps_from_its_commit_are_those_that_it_looks_for() {
    Set<String> named =
        NAME.matcher(HoldingSql.CAME_IN.sql())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(premise.kinds()).containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void every_kind_that_places_or_restores_something_is_among_them() {
    assertThat(premise.kinds())
        .containsExactlyInAnyOrderElementsOf(
            EventTypes.ofBank().stream().filter(COMES_IN.asMatchPredicate()).toList());
  }
}
