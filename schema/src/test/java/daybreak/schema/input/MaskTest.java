package daybreak.schema.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A mask says what an expression of the same form would. */
class MaskTest {

  private static final String CHARACTERS = "059afgxAF-:/@`{ \n\u0660\uff11";

  @Test
  void a_character_that_is_none_of_its_place_is_seen_at_each_place() {
    Mask mask = new Mask("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
    Pattern pattern = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    String id = UUID.randomUUID().toString();

    for (int place = 0; place < id.length(); place++) {
      for (int other = 0; other < CHARACTERS.length(); other++) {
        String text = id.substring(0, place) + CHARACTERS.charAt(other) + id.substring(place + 1);
        assertThat(mask.fits(text)).as(text).isEqualTo(pattern.matcher(text).matches());
      }
    }
  }

  @Test
  void a_text_of_another_length_does_not_fit() {
    Mask mask = new Mask("9-x");

    assertThat(mask.fits("1-f")).isTrue();
    assertThat(mask.fits("")).isFalse();
    assertThat(mask.fits("1-")).isFalse();
    assertThat(mask.fits("1-ff")).isFalse();
  }

  @Test
  void digits_are_those_of_an_expression() {
    Pattern pattern = Pattern.compile("[0-9]{1,3}");
    Random random = new Random(51);
    for (int round = 0; round < 10_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(6);
      while (text.length() < length) {
        text.append(random.nextInt(4) > 0 ? '7' : any(random));
      }
      assertThat(Mask.isDigits(text.toString(), 3))
          .as("%s", text)
          .isEqualTo(pattern.matcher(text).matches());
    }
  }

  private static char any(Random random) {
    return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
  }
}
