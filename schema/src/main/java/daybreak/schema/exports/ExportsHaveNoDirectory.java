package daybreak.schema.exports;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** No directory is set in which files could lie. */
public final class ExportsHaveNoDirectory extends Refusal {

  private static final long serialVersionUID = 1;

  ExportsHaveNoDirectory() {
    super(
        Code.EXPORTS_HAVE_NO_DIRECTORY,
        "There is no directory for exports: daybreak.exports.directory is not set.");
  }
}
