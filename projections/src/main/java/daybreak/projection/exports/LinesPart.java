package daybreak.projection.exports;

import daybreak.schema.eventstore.LoggedJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part as lines of JSON. */
final class LinesPart implements Part {

  private static final int BUFFER = 64 * 1024;

  private final Path directory;
  private final Map<String, Lines> files = new LinkedHashMap<>();

  LinesPart(Path directory) {
    this.directory = directory;
  }

  @Override
  public void add(LoggedJson event) throws IOException {
    Lines lines = files.get(event.type());
    if (lines == null) {
      lines = new Lines(directory.resolve(event.type()), event.version());
      files.put(event.type(), lines);
    }
    lines.add(event);
  }

  @Override
  public List<Draft> write(Runnable pulse) throws IOException {
    close();
    List<Draft> drafts = new ArrayList<>();
    files.forEach(
        (type, lines) -> drafts.add(new Draft(type, lines.version, lines.file, lines.rows)));
    return drafts;
  }

  @Override
  public void close() throws IOException {
    for (Lines lines : files.values()) {
      lines.out.close();
    }
  }

  /** The file of one type. */
  private static final class Lines {

    private final Path file;
    private final int version;
    private final OutputStream out;
    private long rows;

    Lines(Path file, int version) throws IOException {
      this.file = file;
      this.version = version;
      this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    void add(LoggedJson event) throws IOException {
      out.write(EventLine.before(event));
      out.write(event.payload());
      out.write(EventLine.END);
      rows++;
    }
  }
}
