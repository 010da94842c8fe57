package daybreak.schema.problem;

/** Says what failed. */
public final class Failures {

  private Failures() {}

  /** The failure's root in plain words: one line, and nothing of a row's content. */
  public static String inPlainWords(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null
        ? "It failed without a message (%s)".formatted(root.getClass().getSimpleName())
        : message.lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
  }
}
