package daybreak.load.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;

import io.gatling.javaapi.core.ChainBuilder;

/**
 * What all is compared with: one row read by its primary key, and lists that are to cost the same,
 * one after the other, so that what disturbs the machine disturbs them alike.
 */
final class SideBySide {

  static final String BARE = "bare primary-key read";
  static final String PAGE_1 = "past tests of 2,000, page 1";
  static final String PAGE_50 = "past tests of 2,000, page 50";
  static final String FEW = "past tests of 20, page 1";

  /** Often enough for a 99th percentile of each minute, rare enough for the rate of a learner. */
  static final double PER_SECOND = 10;

  private SideBySide() {}

  static ChainBuilder of(Asking asking, Tokens tokens) {
    return exec(session -> session.set(Asking.TOKEN, tokens.small()))
        .exec(asking.get(BARE, "/api/learner"))
        .exec(asking.get(FEW, "/api/past-tests?page=1"))
        .exec(session -> session.set(Asking.TOKEN, tokens.large()))
        .exec(asking.get(PAGE_1, "/api/past-tests?page=1"))
        .exec(asking.get(PAGE_50, "/api/past-tests?page=50"));
  }
}
