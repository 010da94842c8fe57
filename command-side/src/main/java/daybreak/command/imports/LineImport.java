package daybreak.command.imports;

import daybreak.schema.eventstore.LaterRelease;
import daybreak.schema.problem.Failures;
import daybreak.schema.problem.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of an import, from the first line of the upload to the last line of the report. A line at
 * fault stops nothing; a broken upload keeps what was accepted.
 */
public final class LineImport<I extends Identified> {

  private static final Logger log = LoggerFactory.getLogger(LineImport.class);

  private final Function<Line, I> parser;
  private final Storage<I> storage;
  private final Report report;
  private Window<I> window = new Window<>();

  /**
   * An import.
   *
   * @param parser reads what a line asks for, or throws {@link InvalidInput}
   */
  public LineImport(Function<Line, I> parser, Storage<I> storage, Report report) {
    this.parser = parser;
    this.storage = storage;
    this.report = report;
  }

  /** Reads the upload to its end, and reports. */
  public void run(InputStream upload) {
    try {
      String fault = readAll(new LineReader(upload));
      storeWindow();
      if (fault == null) {
        report.done();
      } else {
        report.ended(fault + "; what was accepted before is kept.");
      }
    } catch (UncheckedIOException gone) {
      log.info("The client of an import has gone; what was accepted is kept");
    } catch (RuntimeException failure) {
      stop(failure);
    }
  }

  /** Stores all lines but the last window's, and answers why the upload was not whole, if so. */
  private @Nullable String readAll(LineReader lines) {
    while (true) {
      Line line;
      try {
        line = lines.next();
      } catch (UploadIsBroken fault) {
        return fault.fact();
      } catch (IOException brokenOff) {
        return "The upload broke off";
      }
      if (line == null) {
        return null;
      }
      take(line);
      if (window.isDue()) {
        storeWindow();
      }
    }
  }

  private void take(Line line) {
    report.read();
    I item = item(line);
    if (item == null) {
      return;
    }
    if (window.holds(item)) {
      storeWindow();
    }
    window.add(line, item);
  }

  /** What the line asks for; null where it is rejected, whatever the reason. */
  private @Nullable I item(Line line) {
    try {
      return parser.apply(line);
    } catch (InvalidInput invalid) {
      reject(line, String.valueOf(invalid.getMessage()));
    } catch (RuntimeException | StackOverflowError fault) {
      log.error("An imported line could not be read", fault);
      reject(line, "It could not be read, through a fault of Daybreak's.");
    }
    return null;
  }

  private void reject(Line line, String reason) {
    report.tell(line.number(), new Verdict.Rejected(reason));
  }

  private void storeWindow() {
    storage.store(window.entries());
    window = new Window<>();
    report.progress();
  }

  private void stop(RuntimeException failure) {
    try {
      report.ended(reason(failure));
    } catch (UncheckedIOException gone) {
      log.info("The client of an import has gone as well");
    }
  }

  private static String reason(RuntimeException failure) {
    if (failure instanceof LaterRelease) {
      log.warn("An import had to stop: {}", failure.getMessage());
      return failure.getMessage()
          + " What was accepted is kept. Import the same file again when a later release answers.";
    }
    if (Outage.isOne(failure)) {
      log.warn("An import had to stop: {}", Failures.inPlainWords(failure));
      return "The database can't be reached or is overloaded; what was accepted is kept."
          + " Import the same file again later.";
    }
    log.error("An import had to stop", failure);
    return "The import had to stop, through a fault of Daybreak's; what was accepted is kept.";
  }
}
