package daybreak.command.imports;

import java.io.IOException;

/** An upload can't be read on, though its client may still be there to hear why. */
final class UploadIsBroken extends IOException {

  private final String fact;

  UploadIsBroken(String fact) {
    super(fact);
    this.fact = fact;
  }

  /** The fact in plain words, as the beginning of a sentence. */
  String fact() {
    return fact;
  }
}
