package daybreak.schema.replay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What has been made again, held against what readers see.
 *
 * @param position the last event that both included
 */
public record Comparison(long position, List<TableDifference> tables) {

  public Comparison {
    tables = List.copyOf(tables);
  }

  @JsonIgnore
  ReplayState state() {
    return tables.stream().allMatch(TableDifference::isNone)
        ? ReplayState.EQUAL
        : ReplayState.DIFFERENT;
  }
}
