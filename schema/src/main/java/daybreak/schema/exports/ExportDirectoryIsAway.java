package daybreak.schema.exports;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** The directory is set, and this process can't see it: a volume that is not mounted, perhaps. */
public final class ExportDirectoryIsAway extends Refusal {

  private static final long serialVersionUID = 1;

  ExportDirectoryIsAway() {
    super(
        Code.EXPORT_DIRECTORY_IS_AWAY,
        "The directory for exports can't be reached: see whether it is mounted here.");
  }
}
