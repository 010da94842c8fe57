package daybreak.projection.exports;

import daybreak.schema.eventstore.JsonLog;
import daybreak.schema.eventstore.LogStretch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The stretches of the log that an export needs: while one is written, the next one is read. */
final class ReadAhead implements AutoCloseable {

  private final JsonLog log;
  private final ExportJob job;
  private final PartSize size;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("export-reader").factory());
  private @Nullable Future<LogStretch> next;

  ReadAhead(JsonLog log, ExportJob job, PartSize size) {
    this.log = log;
    this.job = job;
    this.size = size;
  }

  /** The stretch after a position, which is where the one before has ended. */
  LogStretch after(long position) {
    LogStretch stretch = await(next == null ? read(position) : next);
    next = stretch.reached() < job.until() ? read(stretch.reached()) : null;
    return stretch;
  }

  private Future<LogStretch> read(long position) {
    long end = Math.min(job.until(), position + size.rows());
    return reader.submit(() -> log.after(position, end, job.types()));
  }

  private static LogStretch await(Future<LogStretch> read) {
    try {
      return read.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("The log could not be read", failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
