package daybreak.command.quiz;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Distinct ranks in random order: the beginning of a Fisher-Yates shuffle, of which only the places
 * that have moved are held. Every sequence is equally likely.
 */
final class Ranks {

  /** Named, so that a seed means the same in every release of the JDK. */
  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Ranks() {}

  /** So many of the ranks from 0 below size, or all where there are fewer. */
  static int[] draw(long seed, int size, int count) {
    RandomGenerator random = GENERATORS.create(seed);
    Map<Integer, Integer> moved = new HashMap<>();
    int[] ranks = new int[Math.min(size, count)];
    for (int i = 0; i < ranks.length; i++) {
      int at = random.nextInt(i, size);
      ranks[i] = moved.getOrDefault(at, at);
      moved.put(at, moved.getOrDefault(i, i));
    }
    return ranks;
  }
}
