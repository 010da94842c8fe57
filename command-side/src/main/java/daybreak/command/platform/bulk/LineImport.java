package daybreak.command.platform.bulk;

import daybreak.schema.platform.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
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
      boolean whole = readAll(new LineReader(upload));
      storeWindow();
      if (whole) {
        report.done();
      } else {
        report.ended("The upload broke off; what was accepted before is kept.");
      }
    } catch (UncheckedIOException gone) {
      log.info("The client of an import has gone; what was accepted is kept");
    } catch (RuntimeException failure) {
      stop(failure);
    }
  }

  /** Stores all lines but the last window's, and answers whether the upload was whole. */
  private boolean readAll(LineReader lines) {
    while (true) {
      Line line;
      try {
        line = lines.next();
      } catch (IOException brokenOff) {
        return false;
      }
      if (line == null) {
        return true;
      }
      take(line);
      if (window.isDue()) {
        storeWindow();
      }
    }
  }

  private void take(Line line) {
    report.read();
    try {
      I item = parser.apply(line);
      if (window.holds(item)) {
        storeWindow();
      }
      window.add(line, item);
    } catch (InvalidInput invalid) {
      report.tell(line.number(), new Verdict.Rejected(String.valueOf(invalid.getMessage())));
    }
  }

  private void storeWindow() {
    storage.store(window.entries());
    window = new Window<>();
    report.progress();
  }

  private void stop(RuntimeException failure) {
    log.error("An import had to stop", failure);
    try {
      report.ended(
          Outage.isOne(failure)
              ? "The database can't be reached or is overloaded; what was accepted is kept."
                  + " Import the same file again later."
              : "The import had to stop, through a fault of Daybreak's; what was accepted is kept.");
    } catch (UncheckedIOException gone) {
      log.info("The client of an import has gone as well");
    }
  }
}
