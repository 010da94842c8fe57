package daybreak.load.journey;

import java.util.List;

/**
 * One load that is put on the product.
 *
 * @param hasMidnight whether a fifth of the learners' day ends in it
 * @param isJudged whether goals are set for its times
 */
record Load(String name, int startsPerMinute, boolean hasMidnight, boolean isJudged) {

  static final List<Load> ALL =
      List.of(new Load("1x", 60, false, false), new Load("10x", 600, true, true));
}
