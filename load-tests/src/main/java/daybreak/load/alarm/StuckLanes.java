package daybreak.load.alarm;

/** The lanes of prepared plans, held by somebody while a midnight comes that plans are made for. */
final class StuckLanes implements Trouble {

  static final int LEARNERS = 100;

  private final Trouble lock = new HeldLock(AlarmSql.LOCK_LANES);

  @Override
  public void begin(Scene scene) throws Exception {
    lock.begin(scene);
    ComingMidnight _ = Cohort.come(scene, LEARNERS);
  }

  @Override
  public void end(Scene scene) throws Exception {
    lock.end(scene);
  }
}
