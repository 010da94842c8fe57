package daybreak.schema.replay;

/** How much of a machine a replay takes. */
public enum ReplayPace {
  /** It rests after each batch for as long as the batch took, so that pages are as fast as ever. */
  PACED,
  /** It never rests, and does two things at a time. */
  UNPACED
}
