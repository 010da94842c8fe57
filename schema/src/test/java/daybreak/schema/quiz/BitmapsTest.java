package daybreak.schema.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

class BitmapsTest {

  @ParameterizedTest
  @ValueSource(ints = {3, 40, 5_000, 70_000})
  void a_set_has_the_same_bytes_however_it_came_about(int numbers) {
    Random random = new Random(numbers);
    for (int round = 0; round < 20; round++) {
      RoaringBitmap set = new RoaringBitmap();
      for (int from = 0; from < numbers; ) {
        int to = Math.min(numbers, from + 1 + random.nextInt(1 + random.nextInt(numbers)));
        if (random.nextBoolean()) {
          set.add((long) from, to);
        }
        from = to;
      }
      RoaringBitmap another = RoaringBitmap.bitmapOfRange(0, numbers);
      RoaringBitmap others = another.clone();
      others.andNot(set);
      for (int number : others) {
        another = random.nextInt(50) == 0 ? Bitmaps.read(Bitmaps.bytes(another)) : another;
        another.remove(number);
      }
      assertThat(Bitmaps.bytes(another)).isEqualTo(Bitmaps.bytes(set));
      assertThat(Bitmaps.read(Bitmaps.bytes(set))).isEqualTo(set);
    }
  }
}
