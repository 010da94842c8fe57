package daybreak.schema.deck;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well a card was remembered; the numbers of the scheduler are 1 to 4. */
public enum Rating {
  AGAIN,
  HARD,
  GOOD,
  EASY;

  /** 1 to 4, from the worst. */
  public int number() {
    return ordinal() + 1;
  }

  /** The rating as JSON has it. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
