package daybreak.load.drill;

import daybreak.load.platform.Figure;
import daybreak.load.platform.HttpAnswer;
import daybreak.load.platform.HttpConnection;
import daybreak.load.platform.Verdicts;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.HdrHistogram.Histogram;

/**
 * The time from a command's answer by one web process until another one's answer includes it, as
 * its author sees it while others go on with their work.
 */
final class OwnWrites implements AutoCloseable {

  static final String PHASE = "own-writes";

  private static final int WARM_UP = 50;
  private static final int TIMES = 300;
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

  /** Measures between the first two web processes. */
  static void measure(List<Node> webs, Material material, Principal author, Verdicts verdicts)
      throws IOException {
    try (OwnWrites own =
        new OwnWrites(
            material,
            author,
            new HttpConnection(webs.getFirst().port()),
            new HttpConnection(webs.get(1).port()))) {
      Histogram _ = own.repeated(WARM_UP);
      Histogram micros = own.repeated(TIMES);
      verdicts.add(
          new Figure(PHASE, "p50", micros.getValueAtPercentile(50) / 1e3, "ms", GOAL_MILLIS));
      verdicts.add(Figure.told(PHASE, "p99", micros.getValueAtPercentile(99) / 1e3, "ms"));
    }
  }

  private Histogram repeated(int times) throws IOException {
    Histogram micros = new Histogram(3);
    for (int time = 0; time < times; time++) {
      micros.recordValue(once() / 1_000);
    }
    return micros;
  }

  private long once() throws IOException {
    HttpAnswer started = writes.exchange(start().bytes(author));
    long from = System.nanoTime();
    Call read = Call.readSince("/api/tests/" + started.field("id"), started.position());
    byte[] request = read.bytes(author);
    int status = reads.send(request);
    while (status == 503) {
      status = reads.send(request);
    }
    if (status != GOOD) {
      throw new IllegalStateException(read + " was answered with " + status);
    }
    return System.nanoTime() - from;
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
