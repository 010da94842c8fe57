package daybreak.projection.exports;

import static java.util.Objects.requireNonNull;

import daybreak.projection.exports.parquet.ColumnStore;
import daybreak.projection.exports.parquet.Columns;
import daybreak.schema.eventstore.EventTypes;
import daybreak.schema.eventstore.LoggedJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part as columns. */
final class ParquetPart implements Part {

  private final Path directory;
  private final ColumnStore columns;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /**
   * @param memory bytes, beside the heap
   */
  ParquetPart(Path directory, long memory) {
    this.directory = directory;
    this.columns = ColumnStore.open(directory, memory);
  }

  @Override
  public void add(LoggedJson event) {
    Kind kind = kinds.computeIfAbsent(event.type(), _ -> new Kind(kinds.size(), event.version()));
    kind.rows++;
    columns.add(kind.number, event);
  }

  @Override
  public List<Draft> write(Runnable pulse) {
    columns.seal();
    List<Draft> drafts = new ArrayList<>();
    kinds.forEach((type, kind) -> {
      pulse.run();
      Path file = directory.resolve(type);
      columns.write(kind.number, Columns.of(requireNonNull(EventTypes.byWireName(type))), file);
      drafts.add(new Draft(type, kind.version, file, kind.rows));
    });
    return drafts;
  }

  @Override
  public void close() {
    columns.close();
  }

  /** A type of event, and how many there are of it. */
  private static final class Kind {

    private final int number;
    private final int version;
    private long rows;

    Kind(int number, int version) {
      this.number = number;
      this.version = version;
    }
  }
}
