package daybreak.command.content.bulk;

import java.util.UUID;

/** An item and the number of its line. */
record Entry(long line, Item item) {

  UUID id() {
    return item.id();
  }
}
