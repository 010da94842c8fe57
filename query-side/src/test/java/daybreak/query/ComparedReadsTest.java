package daybreak.query;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.NamedQuery;
import daybreak.schema.sql.Pace;
import daybreak.schema.testing.Statements;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No read of learners and authors escapes the comparisons: of pages, if it has some, and of
 * learners, if it depends on who asks. {@link PlansTest} and {@link LearnerPlansTest} make them.
 */
class ComparedReadsTest {

  private static final String LOOKED_THROUGH =
      "looks through all that match, 1,000 at most, wherever its page is";

  private static final Map<String, String> NOT_OF_PAGES =
      Map.ofEntries(
          Map.entry(
              "content.flashcards-of-ids", "answers the cards that are asked for, on no page"),
          Map.entry("content.listed-decks-found", LOOKED_THROUGH),
          Map.entry("content.listed-decks-of-subject-found", LOOKED_THROUGH),
          Map.entry("content.listed-exercises-found", LOOKED_THROUGH),
          Map.entry(
              "content.listed-exercises-of-topic",
              "is that of a subject's exercises, by another column; the made-up bank has one of a topic"),
          Map.entry("content.listed-flashcards-found", LOOKED_THROUGH),
          Map.entry("content.listed-flashcards-tagged", LOOKED_THROUGH),
          Map.entry("content.listed-lessons-found", LOOKED_THROUGH),
          Map.entry("content.listed-questions-found", LOOKED_THROUGH),
          Map.entry("content.listed-questions-tagged", LOOKED_THROUGH),
          Map.entry("deck.queue", "has one page: what is to be studied now"),
          Map.entry("deck.queue-of-deck", "has one page: what is to be studied now"),
          Map.entry("deck.queue-of-plan-item", "has one page: what is to be studied now"),
          Map.entry("deck.queue-of-subject", "has one page: what is to be studied now"),
          Map.entry("deck.stats", "answers the decks that are asked for, on no page"),
          Map.entry("learner.days", "answers the days that are asked for, on no page"),
          Map.entry("plan.gone", "has one page: what a plan of a day names"),
          Map.entry("plan.plan", "has one page: a day's plan"),
          Map.entry("plan.plans-around", "has one page: the plans of the dates around an instant"),
          Map.entry("plan.work", "has one page: what was done on a day"));

  private static final Map<String, String> NOT_OF_LEARNERS =
      Map.of(
          "deck.decks",
          "reads a row more of each deck of the page that the caller has studied, which few have of all",
          "deck.queue",
          "looks at a block for each 1,024 cards that the caller knows, and counts up to 1,000 that are due",
          "deck.queue-of-plan-item",
          "reads the cards that the item names, of the caller's last plans",
          "deck.queue-of-subject",
          "looks at a block for each 1,024 cards that the caller knows, and counts up to 1,000 that are due",
          "learner.days",
          "looks at a short entry of an index for each day that the caller has ever had, for the streak",
          "deck.subjects",
          "adds up what the caller has studied: a row for each of the bank's decks at most");

  @Test
  void each_list_is_compared_page_by_page_or_says_why_not() {
    assertThat(
            told(
                Stream.of(BankAlike.PAGES, ListedAlike.PAGES).flatMap(List::stream).toList(),
                StudiesAlike.PAGES,
                NOT_OF_PAGES))
        .isEqualTo(reads(read -> read.budget().pace() == Pace.PAGE));
  }

  @Test
  void each_read_that_depends_on_who_asks_is_compared_for_two_learners_or_says_why_not() {
    assertThat(told(BankAlike.LEARNERS, StudiesAlike.LEARNERS, NOT_OF_LEARNERS))
        .isEqualTo(reads(read -> read.sql().contains(":caller")));
  }

  private static Set<String> told(
      List<Alike> bank, List<Alike> studies, Map<String, String> reasons) {
    Set<String> names = new TreeSet<>(reasons.keySet());
    bank.forEach(alike -> names.add(alike.statement()));
    studies.forEach(alike -> names.add(alike.statement()));
    return names;
  }

  private static Set<String> reads(Predicate<NamedQuery> wanted) {
    Map<String, NamedQuery> all = Statements.in("daybreak.query");
    all.keySet().removeAll(DeskReads.statements().keySet());
    all.values().removeIf(wanted.negate());
    return all.keySet();
  }
}
