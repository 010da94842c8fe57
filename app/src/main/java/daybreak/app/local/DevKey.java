package daybreak.app.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The random key of development tokens, kept beside the data so that tokens outlive a restart. */
final class DevKey {

  private DevKey() {}

  static SecretKey random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return key(bytes);
  }

  static SecretKey keptIn(Path directory) {
    Path file = directory.resolve("dev-token.key");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(directory);
        Files.write(file, random().getEncoded());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      return key(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The key of development tokens can't be kept in " + file, e);
    }
  }

  private static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "HmacSHA256");
  }
}
