package daybreak.command.imports;

import java.util.UUID;

/** An item and the number of its line. */
public record Entry<I extends Identified>(long line, I item) {

  public UUID id() {
    return item.id();
  }
}
