package daybreak.load.journey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whose turn it is to begin a session: one learner after the other, in an order that says nothing
 * and is the same in every run.
 */
final class Turns {

  private final List<String> tokens;
  private final AtomicInteger next = new AtomicInteger();

  Turns(List<String> learners) {
    this.tokens = new ArrayList<>(learners);
    Collections.shuffle(tokens, new Random(1));
  }

  /** The token of the next, whichever journey asks. */
  String next() {
    return tokens.get(next.getAndIncrement() % tokens.size());
  }
}
