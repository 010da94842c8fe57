package daybreak.schema.eventstore;

/**
 * An event of the log before which followers stop, since this release does not know it, or
 * something else that it needs.
 *
 * @param type the wire name of what is not known, as it is stored
 */
public record Unknown(long position, String type, int version) {

  static Unknown of(StoredEvent event) {
    return new Unknown(event.position(), event.type(), event.version());
  }

  /** The type and version of what is not known, in a word or two. */
  public String name() {
    return type + " v" + version;
  }
}
