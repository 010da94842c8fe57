package daybreak.projection.exports;

import daybreak.schema.eventstore.JsonLog;
import daybreak.schema.eventstore.LogStretch;
import java.util.List;
import java.util.function.Supplier;

/** What an export has of the log, stretch by stretch. */
final class Stretches implements Supplier<LogStretch> {

  private final JsonLog log;
  private final ExportJob job;
  private final PartSize size;
  private long reached;

  Stretches(JsonLog log, ExportJob job, PartSize size) {
    this.log = log;
    this.job = job;
    this.size = size;
    this.reached = job.position();
  }

  @Override
  public LogStretch get() {
    if (reached >= job.until()) {
      return new LogStretch(List.of(), reached);
    }
    long end = Math.min(job.until(), reached + size.rows());
    LogStretch stretch = log.after(reached, end, job.types());
    reached = stretch.reached();
    return stretch;
  }
}
