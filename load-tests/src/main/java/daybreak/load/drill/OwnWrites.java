package daybreak.load.drill;

import daybreak.load.cluster.Node;
import daybreak.load.crowd.Call;
import daybreak.load.crowd.Crowd;
import daybreak.load.crowd.Material;
import daybreak.load.crowd.Principal;
import daybreak.load.platform.Figure;
import daybreak.load.platform.HttpAnswer;
import daybreak.load.platform.HttpConnection;
import daybreak.load.platform.Verdicts;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * The time from a command's answer by one web process until another one's answer includes it, as
 * its author sees it.
 */
final class OwnWrites implements AutoCloseable {

  static final String PHASE = "own-writes";

  private static final int WARM_UP = 50;
  private static final int TIMES = 300;

  /** One author may not make more requests a second than the product's limit. */
  private static final long PAUSE_MILLIS = 25;

  private static final double GOAL_MILLIS = 25;
  private static final int GOOD = 200;

  private final Material material;
  private final Principal author;
  private final HttpConnection writes;
  private final HttpConnection reads;
  private final Random random = new Random(1);

  private OwnWrites(
      Material material, Principal author, HttpConnection writes, HttpConnection reads) {
    this.material = material;
    this.author = author;
    this.writes = writes;
    this.reads = reads;
  }

  /** Measures between the first two web processes, beside all other clients and without them. */
  static void measure(
      List<Node> webs, Crowd crowd, Material material, Principal author, Verdicts verdicts)
      throws IOException, InterruptedException {
    try (OwnWrites own =
        new OwnWrites(
            material,
            author,
            new HttpConnection(webs.getFirst().port()),
            new HttpConnection(webs.get(1).port()))) {
      Histogram beside = own.repeated(TIMES);
      int _ = crowd.hold();
      Histogram _ = own.repeated(WARM_UP);
      Histogram alone = own.repeated(TIMES);
      crowd.goOn();
      verdicts.add(new Figure(PHASE, "p50", millis(alone, 50), "ms", GOAL_MILLIS));
      verdicts.add(Figure.told(PHASE, "p99", millis(alone, 99), "ms"));
      verdicts.add(Figure.told(PHASE, "beside all clients, p50", millis(beside, 50), "ms"));
      verdicts.add(Figure.told(PHASE, "beside all clients, p99", millis(beside, 99), "ms"));
    }
  }

  private static double millis(Histogram micros, double percentile) {
    return micros.getValueAtPercentile(percentile) / 1e3;
  }

  private Histogram repeated(int times) throws IOException, InterruptedException {
    Histogram micros = new Histogram(3);
    for (int time = 0; time < times; time++) {
      micros.recordValue(once() / 1_000);
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    return micros;
  }

  private long once() throws IOException {
    HttpAnswer started = writes.exchange(start().bytes(author));
    refuseUnless(started.isGood(), start(), started.status());
    long from = System.nanoTime();
    Call read = Call.readSince("/api/tests/" + started.field("id"), started.position());
    byte[] request = read.bytes(author);
    int status = reads.send(request);
    while (status == 503) {
      status = reads.send(request);
    }
    long nanos = System.nanoTime() - from;
    refuseUnless(status == GOOD, read, status);
    return nanos;
  }

  private static void refuseUnless(boolean good, Call call, int status) {
    if (!good) {
      throw new IllegalStateException(call + " was answered with " + status);
    }
  }

  private Call start() {
    return Call.command(
        "POST",
        "/api/tests",
        """
        {"title":"Own","mode":"timed","questionIds":["%s"]}\
        """
            .formatted(material.questions(random).getFirst()));
  }

  @Override
  public void close() throws IOException {
    writes.close();
    reads.close();
  }
}
