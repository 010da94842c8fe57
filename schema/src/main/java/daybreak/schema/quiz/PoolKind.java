package daybreak.schema.quiz;

import daybreak.schema.input.Worded;

/** By what a pool gathers questions. */
public enum PoolKind implements Worded {
  /** Every question. */
  ALL,
  SUBJECT,
  TOPIC,
  TAG
}
