package daybreak.load.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.Stream;

/** Lines as the bytes of an upload, of which one line at a time is held. */
public final class LineStream {

  private LineStream() {}

  /** The lines, each with its line end. */
  @SuppressWarnings("JdkObsolete") // the stream of streams asks for an Enumeration
  public static InputStream of(Stream<String> lines) {
    Iterator<String> rest = lines.iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return rest.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream((rest.next() + "\n").getBytes(UTF_8));
          }
        });
  }
}
