package daybreak.load.journey;

import daybreak.load.platform.Figure;
import daybreak.load.platform.Verdicts;
import java.util.List;
import java.util.OptionalDouble;

/** The goals of a load, and how far it meets them. */
final class Judgement {

  private static final List<String> READS =
      List.of(
          Morning.PLAN,
          Morning.QUEUE,
          Reviewing.PAST_TESTS,
          Reviewing.PAST_TEST,
          Reading.LESSONS,
          Reading.LESSON);
  private static final double OF_READS = 2;
  private static final double OF_A_QUIZ = 6;
  private static final double ALIKE = 1.2;

  private final Load load;
  private final Results results;
  private final Verdicts verdicts;

  Judgement(Load load, Results results, Verdicts verdicts) {
    this.load = load;
    this.results = results;
    this.verdicts = verdicts;
  }

  void tell() {
    results.whole().forEach(this::tell);
    results.otherwise().forEach(this::tellOtherwise);
    verdicts.add(never("answers of 5xx", results.count(status -> status >= 500)));
    verdicts.add(never("answers of 4xx", results.count(Judgement::isRefusal)));
    verdicts.add(never("requests not answered", results.count(status -> status == Asking.NONE)));
    READS.forEach(read -> judge(read, Results.GOOD, OF_READS));
    judge(TestTaking.QUIZ, Results.GOOD, OF_A_QUIZ);
    if (results.count(status -> status == Results.ACCEPTED) > 0) {
      judge(Morning.PLAN, Results.ACCEPTED, OF_READS);
    }
    alike(SideBySide.PAGE_50, SideBySide.PAGE_1);
    alike(SideBySide.PAGE_1, SideBySide.FEW);
  }

  private static boolean isRefusal(int status) {
    return status / 100 == 4;
  }

  private void tell(Row row) {
    verdicts.add(Figure.count(load.name(), row.name() + ": requests", row.count()));
    tellTimes(row.name(), row);
  }

  private void tellOtherwise(Row row) {
    String what = row.name() + ", answered " + row.status();
    verdicts.add(Figure.count(load.name(), what, row.count()));
    tellTimes(what, row);
  }

  private void tellTimes(String what, Row row) {
    verdicts.add(Figure.told(load.name(), what + ": p50", row.p50(), "ms"));
    verdicts.add(Figure.told(load.name(), what + ": p95", row.p95(), "ms"));
    verdicts.add(Figure.told(load.name(), what + ": p99", row.p99(), "ms"));
  }

  private Figure never(String what, long times) {
    return Figure.never(load.name(), what, times);
  }

  /** Judged is the worst minute; that of all minutes together is told beside it. */
  private void judge(String name, int status, double goal) {
    String what = status == Results.GOOD ? name : name + ", answered " + status;
    results
        .beside(name, status, SideBySide.BARE)
        .ifPresent(ratio -> verdicts.add(told(what + ": p99 / bare read's", ratio)));
    OptionalDouble worst = results.worstMinute(name, status, SideBySide.BARE);
    worst.ifPresent(ratio -> verdicts.add(judged(what + ": the same, worst minute", ratio, goal)));
    if (load.isJudged() && worst.isEmpty()) {
      verdicts.remark(load.name(), what + ": too few in any minute to be judged");
    }
  }

  private void alike(String one, String other) {
    results
        .beside(one, Results.GOOD, other)
        .ifPresent(ratio -> verdicts.add(judged(one + " / " + other + ": p99", ratio, ALIKE)));
  }

  private Figure told(String what, double ratio) {
    return Figure.told(load.name(), what, ratio, "");
  }

  private Figure judged(String what, double ratio, double goal) {
    return load.isJudged() ? new Figure(load.name(), what, ratio, "", goal) : told(what, ratio);
  }
}
