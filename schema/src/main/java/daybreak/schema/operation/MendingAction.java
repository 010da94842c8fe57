package daybreak.schema.operation;

import daybreak.schema.input.Worded;

/** What an operator can have done. */
public enum MendingAction implements Worded {
  /** All parked events of an aggregate are tried again, in their order. */
  RETRY,
  /** One parked event is given up. */
  DISCARD,
  /** A parked plan is listed to be made again. */
  REMAKE
}
