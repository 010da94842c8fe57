package daybreak.query;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.util.DigestUtils;

/** The ids of what the data of real scale holds, by names. */
final class Ids {

  /** Before all others. */
  static final UUID FIRST = new UUID(0, 0);

  private Ids() {}

  /** PostgreSQL's {@code md5(name)::uuid}. */
  static UUID id(String name) {
    String md5 = DigestUtils.md5DigestAsHex(name.getBytes(StandardCharsets.UTF_8));
    return UUID.fromString(md5.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }
}
