package daybreak.projection.exports;

/** The export is another worker's by now, or is to be removed: it is no failure of it. */
final class ExportIsLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  ExportIsLost() {
    super("It is another worker's by now, or is to be removed", null, false, false);
  }
}
