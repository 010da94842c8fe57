package daybreak.projection.exports;

import daybreak.projection.exports.ExportFiles.Sealed;
import daybreak.schema.eventstore.JsonLog;
import daybreak.schema.eventstore.LaterRelease;
import daybreak.schema.eventstore.LogStretch;
import daybreak.schema.eventstore.LoggedJson;
import daybreak.schema.eventstore.ReadAhead;
import daybreak.schema.exports.ExportFormat;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.problem.Failures;
import daybreak.schema.process.Fatal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes exports, one after the other, each part by part. */
final class ExportWork {

  private static final Logger LOG = LoggerFactory.getLogger(ExportWork.class);

  private final JsonLog log;
  private final ExportQueue queue;
  private final ExportFiles files;
  private final ExportStore store;
  private final PartSize size;

  ExportWork(JsonLog log, ExportQueue queue, ExportStore store, PartSize size) {
    this.log = log;
    this.queue = queue;
    this.files = new ExportFiles(store);
    this.store = store;
    this.size = size;
  }

  /** Does the next export, and answers whether there was one. */
  boolean next(BooleanSupplier isStopped) {
    Optional<ExportJob> taken = queue.take();
    taken.ifPresent(job -> tryTo(job, isStopped));
    return taken.isPresent();
  }

  /** Removes an export that has expired, and answers whether there was one. */
  boolean removeExpired() {
    return queue.removeExpired(files::remove);
  }

  private void tryTo(ExportJob job, BooleanSupplier isStopped) {
    try {
      write(job, isStopped);
    } catch (ExportIsLost lost) {
      LOG.info("The export {} is left: {}", job.id(), lost.getMessage());
      queue.leave(job);
    } catch (Pulse.WorkerStops _) {
      queue.leave(job);
    } catch (QuotaIsUsed full) {
      queue.giveUp(job, String.valueOf(full.getMessage()));
    } catch (IOException | RuntimeException | Error failure) {
      Fatal.endIfOneIs(failure);
      LaterRelease.behind(failure)
          .ifPresentOrElse(later -> leave(job, later), () -> putOff(job, failure));
    }
  }

  private void leave(ExportJob job, LaterRelease later) {
    queue.leaveToLaterRelease(job);
    LOG.warn("The export {} is left to a later release: {}", job.id(), later.getMessage());
  }

  private void putOff(ExportJob job, Throwable failure) {
    String cause = inPlainWords(failure);
    queue.putOff(job, cause);
    LOG.warn("The export {} could not be written: {}", job.id(), Failures.inPlainWords(failure));
  }

  /** Where a file lies is nobody's business but the operator's. */
  private static String inPlainWords(Throwable failure) {
    return failure instanceof FileSystemException file
        ? "A file can't be written: "
            + Objects.requireNonNullElse(file.getReason(), file.getClass().getSimpleName())
        : Failures.inPlainWords(failure);
  }

  private void write(ExportJob asked, BooleanSupplier isStopped) throws IOException {
    ExportJob job = bounded(asked);
    Pulse pulse = new Pulse(queue, job, isStopped);
    Path drafts = files.begin(job, queue.names(job));
    try (ReadAhead<LogStretch> ahead =
        new ReadAhead<>("export-reader", 1, new Stretches(log, job, size))) {
      while (!job.isOver()) {
        job = writePart(job, ahead, drafts, pulse);
      }
    } finally {
      ExportFiles.remove(drafts);
    }
    ExportJob whole = job;
    queue.renew(whole, whole.position(), 0);
    queue.complete(whole, () -> files.end(whole, queue.manifest(whole)));
    LOG.info("The export {} is complete, up to position {}", whole.id(), whole.until());
  }

  /** A web process of a release before this one leaves it to the worker where a moment is. */
  private ExportJob bounded(ExportJob asked) {
    Instant moment = asked.moment();
    return moment == null ? asked : asked.until(Math.min(log.headAt(moment), asked.until()));
  }

  private ExportJob writePart(ExportJob job, ReadAhead<LogStretch> ahead, Path drafts, Pulse pulse)
      throws IOException {
    try (Part part = part(job, drafts)) {
      long reached = fill(part, job, ahead, pulse);
      List<Sealed> sealed = part.write(pulse::beat).stream().map(ExportFiles::seal).toList();
      pulse.beat();
      long bytes = sealed.stream().mapToLong(Sealed::bytes).sum();
      return queue.publish(job, reached, bytes, () -> files.publish(job, reached, sealed));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private Part part(ExportJob job, Path drafts) {
    return job.format() == ExportFormat.PARQUET
        ? new ParquetPart(drafts, store.memory())
        : new LinesPart(drafts);
  }

  private long fill(Part part, ExportJob job, ReadAhead<LogStretch> ahead, Pulse pulse)
      throws IOException {
    long reached = job.position();
    long rows = 0;
    long bytes = 0;
    while (reached < job.until() && size.hasRoom(job, rows, bytes, reached)) {
      LogStretch stretch = next(ahead);
      for (LoggedJson event : stretch.events()) {
        part.add(event);
        bytes += event.payload().length;
      }
      rows += stretch.events().size();
      reached = stretch.reached();
      pulse.reached(reached);
    }
    return reached;
  }

  private static LogStretch next(ReadAhead<LogStretch> ahead) {
    try {
      return ahead.next();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
