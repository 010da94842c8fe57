package daybreak.schema.quiz;

import java.util.Locale;

/** By what a pool gathers questions. */
public enum PoolKind {
  /** Every question. */
  ALL,
  SUBJECT,
  TOPIC,
  TAG;

  /** The kind as tables have it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of which tables have this. */
  public static PoolKind of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
