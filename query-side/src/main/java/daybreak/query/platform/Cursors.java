package daybreak.query.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cursors of one list under one filter. A cursor is base64url of a version, a digest, the last
 * item's id and what the list is sorted by; the digest covers list, filter and place, so a cursor
 * of another list or filter, or a changed one, is refused.
 */
final class Cursors {

  private static final byte VERSION = 1;
  private static final int DIGEST = 8;
  private static final int HEADER = 1 + DIGEST + 2 * Long.BYTES;

  private final byte[] scope;

  private Cursors(byte[] scope) {
    this.scope = scope;
  }

  static Cursors of(String list, @Nullable Object... filter) {
    String parts = Arrays.stream(filter).map(Cursors::part).collect(Collectors.joining());
    return new Cursors((part(list) + parts).getBytes(UTF_8));
  }

  String write(PageKey last) {
    byte[] sort = last.sort().getBytes(UTF_8);
    ByteBuffer cursor =
        ByteBuffer.allocate(HEADER + sort.length)
            .put(VERSION)
            .put(digest(last))
            .putLong(last.id().getMostSignificantBits())
            .putLong(last.id().getLeastSignificantBits())
            .put(sort);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.array());
  }

  PageKey read(String cursor) {
    byte[] bytes = decode(cursor);
    if (bytes.length < HEADER || bytes[0] != VERSION) {
      throw refusal();
    }
    ByteBuffer key = ByteBuffer.wrap(bytes, 1 + DIGEST, bytes.length - 1 - DIGEST);
    UUID id = new UUID(key.getLong(), key.getLong());
    PageKey last = new PageKey(UTF_8.decode(key).toString(), id);
    if (!Arrays.equals(digest(last), Arrays.copyOfRange(bytes, 1, 1 + DIGEST))
        || last.sort().indexOf('\0') >= 0) {
      throw refusal();
    }
    return last;
  }

  private static byte[] decode(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw refusal();
    }
  }

  private byte[] digest(PageKey last) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(scope);
      digest.update((last.id() + last.sort()).getBytes(UTF_8));
      return Arrays.copyOf(digest.digest(), DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Its length before it, so that no two filters look alike. */
  private static String part(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return (value == null ? "-" : text.length()) + ":" + text;
  }

  static InvalidInput refusal() {
    return new InvalidInput(
        "cursor", Code.MALFORMED, "must be the next of a page of this list and filter");
  }
}
