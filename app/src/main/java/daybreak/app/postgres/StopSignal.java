package daybreak.app.postgres;

/**
 * Interrupts a thread when the process is told to stop. Spring closes an application only once its
 * start has ended, and a start that waits for its database may not end.
 */
final class StopSignal implements AutoCloseable {

  private final Thread hook;

  private StopSignal(Thread interrupted) {
    this.hook = Thread.ofPlatform().name("stop-signal").unstarted(interrupted::interrupt);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  static StopSignal toThisThread() {
    return new StopSignal(Thread.currentThread());
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process ends already.
    }
  }
}
