package daybreak.app.ops;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * How fast what an objective allows is used up, over a window and as well over a shorter one, so
 * that an alert ends soon after its cause.
 *
 * @param times how many times faster than the objective allows
 * @param window the longer one
 * @param recent the shorter one
 */
record Burn(BigDecimal times, String window, String recent, String severity) {

  static final List<Burn> ALL =
      List.of(
          new Burn(new BigDecimal("14.4"), "1h", "5m", "page"),
          new Burn(new BigDecimal("6"), "6h", "30m", "page"),
          new Burn(new BigDecimal("1"), "3d", "6h", "ticket"));

  /** How often rates are recorded: each stands for so many seconds. */
  static final int INTERVAL = 60;

  /** How many there were is a sum: a mean of a window that has hardly begun would promise many. */
  private static final String ALERT =
      """
            - alert: %1$sBurns
              expr: >-
                %2$s > %4$s
                and %3$s > %4$s
                and %5$s * sum_over_time(objective:total:rate5m{objective="%1$s"}[%6$s]) >= %7$s
              labels: {severity: %8$s, times: "%9$s"}
              annotations:
                summary: "%10$s: over %6$s, %9$s times more often than the objective allows"
                runbook: "docs/operations.md#%11$sburns"
      """;

  private static final String SHARE =
      "avg_over_time(objective:bad:rate5m{objective=\"%1$s\"}[%2$s])"
          + " / avg_over_time(objective:total:rate5m{objective=\"%1$s\"}[%2$s])";

  String alert(Objective objective) {
    String name = objective.name();
    return ALERT.formatted(
        name,
        SHARE.formatted(name, window),
        SHARE.formatted(name, recent),
        objective.allowed(times),
        INTERVAL,
        window,
        objective.least(),
        severity,
        times.toPlainString(),
        objective.says(),
        name.toLowerCase(Locale.ROOT));
  }
}
