package daybreak.schema.eventstore;

/**
 * An event of the log that this release does not know, and before which its followers stop.
 *
 * @param type its wire name, as it is stored
 */
public record Unknown(long position, String type, int version) {

  static Unknown of(StoredEvent event) {
    return new Unknown(event.position(), event.type(), event.version());
  }

  /** Its type and version in a word or two. */
  public String name() {
    return type + " v" + version;
  }
}
