package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom a commit waits for, and how long. */
class CompanyTest {

  private static final long START = 1_000;

  private final Company company = new Company();

  @Test
  void one_who_calls_alone_is_not_waited_with() {
    company.enters();
    company.leaves();
    company.enters();

    assertThat(expected().isOfSeveral()).isFalse();
  }

  @Test
  void as_many_are_expected_as_were_here_together() {
    IntStream.range(0, 3).forEach(_ -> company.enters());
    company.leaves();
    company.enters();

    assertThat(expected().number()).isEqualTo(3);
  }

  @Test
  void who_has_been_answered_and_does_not_come_back_is_expected_once() {
    IntStream.range(0, 3).forEach(_ -> company.enters());
    assertThat(expected().number()).isEqualTo(3);

    IntStream.range(0, 3).forEach(_ -> company.leaves());
    company.enters();

    assertThat(expected().number()).isEqualTo(1);
  }

  @Test
  void others_are_waited_for_half_as_long_as_a_commit_takes() {
    company.enters();

    assertThat(company.expected(START, START + 800).end()).isEqualTo(START + 800 + 400);
  }

  @Test
  void nobody_is_waited_for_longer_than_a_millisecond() {
    long end = START + Duration.ofSeconds(2).toNanos();

    assertThat(company.expected(START, end).end()).isEqualTo(end + 1_000_000);
  }

  @Test
  void after_waiting_in_vain_many_commits_are_made_without() {
    company.hasNotCome();

    for (int commit = 0; commit < Company.REST; commit++) {
      assertThat(expectedOfTwo().isOfSeveral()).isFalse();
    }
    assertThat(expectedOfTwo().isOfSeveral()).isTrue();
  }

  private Gathering expectedOfTwo() {
    company.enters();
    company.enters();
    Gathering expected = expected();
    company.leaves();
    company.leaves();
    return expected;
  }

  private Gathering expected() {
    return company.expected(START, START + 1);
  }
}
