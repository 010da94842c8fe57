package daybreak.load.old;

/**
 * Lets both systems answer the same in turns, one caller at a time: first each with the server's
 * buffers empty, then warm, the best of three. Before that our process has answered a hundred
 * times, so that what is timed is not its compilation.
 */
final class Turns {

  private static final int BEFORE = 100;
  private static final int ROUNDS = 3;

  private final ServerWork work;
  private final Results results;

  Turns(ServerWork work, Results results) {
    this.work = work;
    this.results = results;
  }

  /**
   * Compares, and answers what our side took when it was warm.
   *
   * @param least how many times faster ours has to be on the server; 0 where there is no goal
   */
  Measured compare(String what, double least, Side old, Side ours) throws Exception {
    for (int i = 0; i < BEFORE; i++) {
      ours.asking().once();
    }
    old.asking().once();
    tell(what, "cold", least, cold(old), cold(ours));
    Measured warmOld = measured(old);
    Measured warmOurs = measured(ours);
    for (int round = 1; round < ROUNDS; round++) {
      warmOld = warmOld.orBetter(measured(old));
      warmOurs = warmOurs.orBetter(measured(ours));
    }
    tell(what, "warm", least, warmOld, warmOurs);
    return warmOurs;
  }

  private Measured cold(Side side) throws Exception {
    work.cool();
    return measured(side);
  }

  private Measured measured(Side side) throws Exception {
    work.forget();
    long start = System.nanoTime();
    side.asking().once();
    double millis = (System.nanoTime() - start) / 1e6;
    return new Measured(work.of(side.role()), millis);
  }

  private void tell(String what, String how, double least, Measured old, Measured ours) {
    results.add(new Comparison(what, "SQL, " + how, old.server(), ours.server(), least));
    results.add(new Comparison(what, "HTTP, " + how, old.seenByCaller(), ours.seenByCaller(), 0));
  }
}
