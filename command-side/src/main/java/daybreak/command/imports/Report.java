package daybreak.command.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the client, line by line, how its import goes. A client that does not read makes the import
 * wait.
 */
public final class Report {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LINES = 1_000;
  private static final long NANOS = 1_000_000_000;

  private final OutputStream out;
  private final LongSupplier head;
  private final Consumer<ImportEnd> whole;
  private final long start = System.nanoTime();
  private long read;
  private long accepted;
  private long unchanged;
  private long rejected;
  private long toldRead;
  private long toldAt = start;
  private boolean done;

  /**
   * Tells it in lines of JSON.
   *
   * @param head the position of the log's last event
   */
  public Report(OutputStream out, LongSupplier head) {
    this(out, head, _ -> {});
  }

  /**
   * Tells it in lines of JSON.
   *
   * @param whole hears the last line of an import that has come to its end before the client does
   */
  Report(OutputStream out, LongSupplier head, Consumer<ImportEnd> whole) {
    this.out = out;
    this.head = head;
    this.whole = whole;
  }

  void read() {
    read++;
  }

  /** Counts what became of a line, and tells why if it was rejected. */
  public void tell(long line, Verdict verdict) {
    switch (verdict) {
      case Verdict.Accepted _ -> accepted++;
      case Verdict.Unchanged _ -> unchanged++;
      case Verdict.Rejected(String reason) -> {
        rejected++;
        write(new RejectedLine(line, reason));
      }
    }
  }

  /** Tells the counts if there is enough to tell. */
  void progress() {
    if (read - toldRead >= LINES || System.nanoTime() - toldAt >= NANOS) {
      toldRead = read;
      toldAt = System.nanoTime();
      write(new ImportProgress(read, accepted, unchanged, rejected));
      flush();
    }
  }

  /** The last line of an import that has come to its end. */
  void done() {
    ImportEnd end = end(true, head.getAsLong(), null);
    whole.accept(end);
    done = true;
    end(end);
  }

  /** The last line of an import that could not go on. */
  void ended(String reason) {
    end(end(false, null, reason));
  }

  /** How it went, without a word of what was sent. */
  String inWords() {
    return "%s lines read, %s accepted, %s unchanged, %s rejected; %s"
        .formatted(read, accepted, unchanged, rejected, done ? "to its end" : "not to its end");
  }

  private ImportEnd end(boolean done, @Nullable Long position, @Nullable String reason) {
    double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    return new ImportEnd(done, read, accepted, unchanged, rejected, seconds, position, reason);
  }

  /** The last line, now or once more. */
  void end(ImportEnd end) {
    write(end);
    flush();
  }

  private void write(ImportReportLine line) {
    try {
      out.write(JSON.writeValueAsBytes(line));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
