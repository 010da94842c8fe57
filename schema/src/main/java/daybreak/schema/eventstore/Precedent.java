package daybreak.schema.eventstore;

import daybreak.schema.input.Worded;

/**
 * Which events may have said before what events of a type say: the last of them tells how it was.
 *
 * @param type the wire name of the event that says it now
 * @param aspect what is said, by a word of the caller's
 * @param earlier the wire name of an event that says it as well, of the same aggregate
 * @param part how much of the earlier event is wanted
 */
public record Precedent(String type, String aspect, String earlier, Part part) {

  /** How much of an event is wanted. */
  public enum Part implements Worded {
    /** All of it, in its newest form. */
    WHOLE,
    /** Its type and the field {@code version} of its payload, as stored. */
    VERSION,
    /** Its type. */
    KIND
  }
}
