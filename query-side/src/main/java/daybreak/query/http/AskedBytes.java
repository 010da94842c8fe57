package daybreak.query.http;

import daybreak.schema.input.EntityTags;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;

/**
 * Which bytes of a thing a request is answered with, by RFC 9110: none where {@code If-Match} or
 * {@code If-None-Match}, which are asked first, does not hold. {@code Range} counts if it is one
 * range of bytes, and {@code If-Range}, where it is given, names the version that there is. What is
 * of another unit or no range at all is passed over, and so are several ranges at once, which the
 * RFC allows: however many they are, they cost as much as the whole.
 */
public sealed interface AskedBytes {

  /** All of them. */
  record Whole(long length) implements AskedBytes {}

  /** Those from the first to the last, both included, of so many. */
  record Part(long first, long last, long length) implements AskedBytes {

    /** How many they are. */
    public long bytes() {
      return last - first + 1;
    }

    /** As {@code Content-Range} tells them. */
    public String contentRange() {
      return "bytes " + first + "-" + last + "/" + length;
    }
  }

  /** None: there is no version of those that the caller wants parts of. */
  record Changed() implements AskedBytes {}

  /** None: the caller has them. */
  record Known() implements AskedBytes {}

  /** None of those asked for is there. */
  record Unsatisfiable(long length) implements AskedBytes {}

  /**
   * Those that the request asks for of a thing.
   *
   * @param version the thing's strong version, without quotes
   * @param length how many bytes it has
   */
  static AskedBytes of(HttpRequest request, String version, long length) {
    HttpHeaders sent = request.getHeaders();
    if (!isWanted(sent, version)) {
      return new Changed();
    }
    return isKnown(sent, version) ? new Known() : of(request, sent, version, length);
  }

  private static AskedBytes of(HttpRequest request, HttpHeaders sent, String version, long length) {
    List<String> ranges = sent.getOrEmpty(HttpHeaders.RANGE);
    boolean counts =
        HttpMethod.GET.equals(request.getMethod()) && ranges.size() == 1 && isOf(sent, version);
    return counts ? RangeHeader.read(ranges.getFirst(), length) : new Whole(length);
  }

  /** Parts of different versions do not make a whole, and a weak version is not one of bytes. */
  private static boolean isWanted(HttpHeaders sent, String version) {
    return !sent.containsHeader(HttpHeaders.IF_MATCH)
        || tags(sent, HttpHeaders.IF_MATCH).includes(version);
  }

  /** What the caller has is not sent, whichever part is asked for. */
  private static boolean isKnown(HttpHeaders sent, String version) {
    return tags(sent, HttpHeaders.IF_NONE_MATCH).includesWeakly(version);
  }

  private static EntityTags tags(HttpHeaders sent, String condition) {
    return EntityTags.orNone(sent.getOrEmpty(condition));
  }

  /** A weak version is not one of bytes, and a date none that was told. */
  private static boolean isOf(HttpHeaders sent, String version) {
    List<String> given = sent.getOrEmpty(HttpHeaders.IF_RANGE);
    return given.isEmpty() || given.equals(List.of("\"" + version + "\""));
  }
}
