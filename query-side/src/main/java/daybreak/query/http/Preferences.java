package daybreak.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;

/**
 * What a request's caller prefers, by RFC 7240: the first of each name counts, and what is not
 * known or not understood is as if it had not been said.
 */
public final class Preferences {

  public static final String HEADER = "Prefer";

  /** The header of an answer that says which of them have been kept to. */
  public static final String APPLIED = "Preference-Applied";

  private static final String WAIT = "wait";
  private static final Pattern SECONDS = Pattern.compile("[0-9]+");

  private Preferences() {}

  /**
   * How long an answer may be waited for, in whole seconds.
   *
   * @param most what a longer one is cut to, less than ten seconds
   */
  public static Optional<Duration> wait(HttpServletRequest request, Duration most) {
    return wait(Collections.list(request.getHeaders(HEADER)), most);
  }

  static Optional<Duration> wait(List<String> headers, Duration most) {
    return headers.stream()
        .flatMap(header -> parts(header, ','))
        .map(preference -> parts(preference, ';').findFirst().orElseThrow())
        .map(Preference::of)
        .filter(preference -> preference.name().equalsIgnoreCase(WAIT))
        .findFirst()
        .map(Preference::value)
        .filter(value -> SECONDS.matcher(value).matches())
        .map(value -> cut(value, most));
  }

  /** The answer to one that was waited for, as long as that. */
  public static <T> ResponseEntity<T> waited(Duration wait, ResponseEntity<T> answer) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(APPLIED, WAIT + "=" + wait.toSeconds())
        .body(answer.getBody());
  }

  /** It may have any number of digits. */
  private static Duration cut(String seconds, Duration most) {
    String digits = seconds.replaceFirst("^0+(?=.)", "");
    long asked = digits.length() > 1 ? most.toSeconds() : Long.parseLong(digits);
    return Duration.ofSeconds(Math.min(asked, most.toSeconds()));
  }

  /** What lies between separators, of which one in quotes is none. */
  private static Stream<String> parts(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next == '"') {
        quoted = !quoted;
      } else if (quoted && next == '\\') {
        i++;
      } else if (!quoted && next == separator) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts.stream();
  }

  /**
   * One of them, without its parameters.
   *
   * @param value without the quotes; empty where there is none
   */
  private record Preference(String name, String value) {

    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"", Pattern.DOTALL);

    static Preference of(String text) {
      String[] both = text.split("=", 2);
      String value = both.length == 1 ? "" : both[1].strip();
      return new Preference(both[0].strip(), QUOTED.matcher(value).replaceFirst("$1"));
    }
  }
}
