package daybreak.query.live;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one listener is told: written on the listener's own thread, from a queue of its own, so that
 * nobody waits for one who reads slowly.
 */
final class LiveStream {

  private static final Frame WAKE = new Frame(0, new byte[0]);

  /** Where more clients listen than there are streams for, they take turns, and not in haste. */
  private static final Duration NEXT_TURN = Duration.ofMinutes(1);

  private final UUID learner;
  private final long after;
  private final BlockingQueue<Frame> waiting;
  private volatile @Nullable Ended end;

  /**
   * @param after the position up to which its queue is told nothing
   * @param most how many positions may wait
   */
  LiveStream(UUID learner, long after, int most) {
    this.learner = learner;
    this.after = after;
    this.waiting = new LinkedBlockingQueue<>(most);
  }

  UUID learner() {
    return learner;
  }

  long after() {
    return after;
  }

  /** Tells it, without a wait; one that has too much before it ends. */
  void tell(Frame frame) {
    if (frame.position() > after && !frame.isEmpty() && !waiting.offer(frame)) {
      end(Ended.SLOW);
    }
  }

  /** Ends it, unless it has been ended before; it is not waited for. */
  void end(Ended reason) {
    if (end == null) {
      end = reason;
      boolean _ = waiting.offer(WAKE);
    }
  }

  /**
   * Waits until there is something to tell, and forgets it: who waits for it looks by itself.
   *
   * @return whether there is; not where it took too long, or has ended
   */
  boolean hears(Duration patience) {
    if (end != null) {
      return false;
    }
    try {
      boolean heard = next(patience.toNanos()) != null;
      waiting.clear();
      return heard && end == null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What it has not been told by now is told to whoever comes back. */
  boolean hasEnded() {
    return end != null;
  }

  /**
   * Writes until it is ended or the client has gone.
   *
   * @param first what is told at once
   * @param passed up to which position all has been told to the queue
   * @param heartbeat after how long without a word one is said
   * @param left after which it ends by itself
   */
  Ended write(
      OutputStream out, List<Frame> first, LongSupplier passed, Duration heartbeat, Duration left) {
    long begun = System.nanoTime();
    try {
      for (Frame frame : first) {
        out.write(frame.bytes());
      }
      out.flush();
      return goOn(out, passed, heartbeat, begun + left.toNanos());
    } catch (IOException gone) {
      return end == Ended.SLOW ? Ended.SLOW : Ended.GONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ended.STOPPING;
    }
  }

  private Ended goOn(OutputStream out, LongSupplier passed, Duration heartbeat, long last)
      throws IOException, InterruptedException {
    for (long said = System.nanoTime(); ; ) {
      Ended ended = end == null && System.nanoTime() - last >= 0 ? Ended.EXPIRED : end;
      if (ended != null) {
        return farewell(out, ended);
      }
      long beat = said + heartbeat.toNanos();
      Frame frame = next(Math.min(beat - System.nanoTime(), last - System.nanoTime()));
      if (frame == null && System.nanoTime() - beat >= 0) {
        frame = beat(passed);
      }
      if (frame != null) {
        write(out, frame);
        said = System.nanoTime();
      }
    }
  }

  private @Nullable Frame next(long nanos) throws InterruptedException {
    return waiting.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
  }

  /** All that had been told is written once nothing waits; so it is asked in this order. */
  private Frame beat(LongSupplier passed) {
    long position = Math.max(after, passed.getAsLong());
    Frame late = waiting.poll();
    return late == null ? Frame.heartbeat(position) : late;
  }

  /** What waits goes out with it, unless it has ended: then it is told to whoever comes back. */
  private void write(OutputStream out, Frame frame) throws IOException {
    for (Frame next = frame; next != null && end == null; next = waiting.poll()) {
      out.write(next.bytes());
    }
    out.flush();
  }

  private static Ended farewell(OutputStream out, Ended ended) throws IOException {
    Frame last = ended == Ended.REPLACED ? Frame.farewell(ended, NEXT_TURN) : Frame.farewell(ended);
    out.write(last.bytes());
    out.flush();
    return ended;
  }
}
