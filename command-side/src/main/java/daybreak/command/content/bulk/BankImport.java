package daybreak.command.content.bulk;

import daybreak.schema.platform.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of an import, from the first line of the upload to the last line of the report. A line at
 * fault stops nothing; a broken upload keeps what was accepted.
 */
final class BankImport {

  private static final Logger log = LoggerFactory.getLogger(BankImport.class);

  private final WindowStore store;
  private final Report report;
  private Window window = new Window();

  BankImport(WindowStore store, Report report) {
    this.store = store;
    this.report = report;
  }

  void run(InputStream upload) {
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
      Item item = LineParser.parse(line).item();
      if (window.holds(item)) {
        storeWindow();
      }
      window.add(line, item);
    } catch (InvalidInput invalid) {
      report.tell(line.number(), new Verdict.Rejected(String.valueOf(invalid.getMessage())));
    }
  }

  private void storeWindow() {
    store.store(window);
    window = new Window();
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
