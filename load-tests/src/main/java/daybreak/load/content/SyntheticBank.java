package daybreak.load.content;

import daybreak.load.platform.LineStream;
import java.io.InputStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A made-up bank of validated questions, the same for the same parameters.
 *
 * @param name tells the ids of one bank from another's
 * @param questions how many
 * @param textLength the length of each question's text, in characters (10,000 at most)
 */
public record SyntheticBank(String name, long questions, int textLength) {

  private static final int SUBJECTS = 20;
  private static final int TOPICS = 10;
  private static final String WORDS = "the learner reads a page and not the whole bank ";

  /** The lines of the import, without their line ends. */
  public Stream<String> lines() {
    return LongStream.range(0, questions).mapToObj(this::line);
  }

  /** The whole import as a stream that holds one line at a time. */
  public InputStream stream() {
    return LineStream.of(lines());
  }

  private String line(long number) {
    return """
    {"kind":"question","id":"%s-%s","subject":"Subject %s","topic":"Topic %s","type":"mcq",\
    "text":"%s","choices":["one","two","three","four"],"answer":%s,"tags":["synthetic"],\
    "validated":true}\
    """
        .formatted(
            name, number, number % SUBJECTS, number / SUBJECTS % TOPICS, text(number), number % 4);
  }

  private String text(long number) {
    String start = "Question " + number + ": ";
    return start
        + WORDS.repeat(textLength / WORDS.length() + 1).substring(0, textLength - start.length());
  }
}
