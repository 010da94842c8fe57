package daybreak.load.journey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/** What Gatling has seen of one load. */
record Results(List<Row> rows) {

  /** Fewer than these say nothing of a 99th percentile. */
  static final int FEWEST = 100;

  static final int GOOD = 200;
  static final int ACCEPTED = 202;

  /** All of the load's time, of what was asked for and had. */
  List<Row> whole() {
    return rows.stream().filter(Row::isWhole).filter(Row::isGood).toList();
  }

  /** All of the load's time, of what was answered otherwise. */
  List<Row> otherwise() {
    return rows.stream().filter(Row::isWhole).filter(row -> !row.isGood()).toList();
  }

  /** How often a status of that kind was answered, whatever was asked for. */
  long count(IntPredicate status) {
    return rows.stream()
        .filter(Row::isWhole)
        .filter(row -> status.test(row.status()))
        .mapToLong(Row::count)
        .sum();
  }

  /** The 99th percentile beside the bare read's of the whole time; none without both. */
  OptionalDouble beside(String name, int status, String other) {
    return beside(name, status, other, Row.WHOLE, 1);
  }

  /**
   * The greatest of these ratios of any minute; none where no minute has enough of both.
   *
   * @param status that of the name's rows; of the other those count that are good
   */
  OptionalDouble worstMinute(String name, int status, String other) {
    return rows.stream()
        .mapToInt(Row::minute)
        .filter(minute -> minute != Row.WHOLE)
        .distinct()
        .mapToObj(minute -> beside(name, status, other, minute, FEWEST))
        .flatMapToDouble(OptionalDouble::stream)
        .max();
  }

  private OptionalDouble beside(String name, int status, String other, int minute, long fewest) {
    Optional<Row> row = row(name, status, minute, fewest);
    Optional<Row> bare = row(other, GOOD, minute, fewest);
    return row.isPresent() && bare.isPresent() && bare.get().p99() > 0
        ? OptionalDouble.of(row.get().p99() / bare.get().p99())
        : OptionalDouble.empty();
  }

  private Optional<Row> row(String name, int status, int minute, long fewest) {
    return rows.stream()
        .filter(row -> row.name().equals(name) && row.status() == status)
        .filter(row -> row.minute() == minute && row.count() >= fewest)
        .findFirst();
  }
}
