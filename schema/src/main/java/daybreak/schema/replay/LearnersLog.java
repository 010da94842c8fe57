package daybreak.schema.replay;

import daybreak.schema.eventstore.LogReader;
import daybreak.schema.eventstore.LogView;
import java.util.Collections;
import java.util.List;

/**
 * Those events of the log that one learner's tables are made of.
 *
 * @param positions of these events, ascending
 */
record LearnersLog(LogReader log, List<Long> positions) implements LogView {

  @Override
  public LogReader.Read after(long position, long until) {
    int from = firstAfter(position);
    int to = Math.min(firstAfter(until), from + LogReader.LIMIT);
    return from < to ? log.at(positions.subList(from, to)) : new LogReader.Read(List.of(), 0, null);
  }

  private int firstAfter(long position) {
    int found = Collections.binarySearch(positions, position);
    return found < 0 ? -found - 1 : found + 1;
  }
}
