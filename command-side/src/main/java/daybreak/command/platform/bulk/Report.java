package daybreak.command.platform.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
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
  private final Consumer<Last> whole;
  private final long start = System.nanoTime();
  private long read;
  private long accepted;
  private long unchanged;
  private long rejected;
  private long toldRead;
  private long toldAt = start;

  /** Tells it in lines of JSON. */
  public Report(OutputStream out) {
    this(out, _ -> {});
  }

  /**
   * Tells it in lines of JSON.
   *
   * @param whole hears the last line of an import that has come to its end before the client does
   */
  Report(OutputStream out, Consumer<Last> whole) {
    this.out = out;
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
        write(new Rejection(line, reason));
      }
    }
  }

  /** Tells the counts if there is enough to tell. */
  void progress() {
    if (read - toldRead >= LINES || System.nanoTime() - toldAt >= NANOS) {
      toldRead = read;
      toldAt = System.nanoTime();
      write(new Progress(read, accepted, unchanged, rejected));
      flush();
    }
  }

  /** The last line of an import that has come to its end. */
  void done() {
    Last last = last(true, null);
    whole.accept(last);
    end(last);
  }

  /** The last line of an import that could not go on. */
  void ended(String reason) {
    end(last(false, reason));
  }

  private Last last(boolean done, @Nullable String reason) {
    double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    return new Last(done, read, accepted, unchanged, rejected, seconds, reason);
  }

  /** The last line, now or once more. */
  void end(Last last) {
    write(last);
    flush();
  }

  private void write(Object line) {
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

  private record Rejection(long line, String reason) {}

  private record Progress(long read, long accepted, long unchanged, long rejected) {}

  /** How an import ended. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Last(
      boolean done,
      long read,
      long accepted,
      long unchanged,
      long rejected,
      double seconds,
      @Nullable String reason) {}
}
