package daybreak.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What one listener has heard, block by block. */
final class Heard extends OutputStream {

  private static final int BOUND_SECONDS = 20;

  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  private final BlockingQueue<String> blocks = new LinkedBlockingQueue<>();

  @Override
  public void write(int value) {
    rest.write(value);
  }

  /** An empty line ends a block; what is flushed is whole. */
  @Override
  public void flush() {
    String text = rest.toString(StandardCharsets.UTF_8);
    rest.reset();
    List<String> block = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.isEmpty()) {
        blocks.add(String.join("\n", block));
        block.clear();
      } else {
        block.add(line);
      }
    }
  }

  /** The next block, whatever it is. */
  String next() throws InterruptedException {
    @Nullable String block = blocks.poll(BOUND_SECONDS, TimeUnit.SECONDS);
    assertThat(block).as("something to be heard in time").isNotNull();
    return String.valueOf(block);
  }

  /** The next event, over what is none. */
  String event() throws InterruptedException {
    String block = next();
    while (!block.startsWith("event: ")) {
      block = next();
    }
    return block;
  }

  /** All up to an event that names the position, itself included. */
  List<String> upTo(long position) throws InterruptedException {
    List<String> events = new ArrayList<>();
    do {
      events.add(event());
    } while (!events.getLast().contains("\nid: " + position + "\n"));
    return events;
  }
}
