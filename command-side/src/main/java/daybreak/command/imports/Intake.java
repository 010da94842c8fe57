package daybreak.command.imports;

import java.io.InputStream;
import java.util.UUID;

/** What an import does with the lines of an upload. */
public interface Intake {

  /** Takes the lines in, in the caller's name, and reports. */
  void take(UUID caller, InputStream upload, Report report);
}
