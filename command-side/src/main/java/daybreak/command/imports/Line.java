package daybreak.command.imports;

/** A line of the upload that is not blank, under its 1-based number. */
public sealed interface Line {

  long number();

  /** A line within the bound. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; read once
  record Text(long number, byte[] json) implements Line {}

  /** A line beyond the bound, whose text has been skipped. */
  record TooLong(long number) implements Line {}

  /** How much memory it takes. */
  default int size() {
    return switch (this) {
      case Text(_, byte[] json) -> json.length;
      case TooLong _ -> 0;
    };
  }
}
