package daybreak.schema.event;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids given by others, and how they become Daybreak's: RFC 9562 version 5, computable by any
 * client.
 */
public final class ExternalId {

  private static final UUID NAMESPACE = UUID.fromString("5f0c1f5e-6a0b-5d1c-9a7e-2b1d0c3e4f50");

  private ExternalId() {}

  /** The UUID of a kind's external id: the name hashed is {@code kind:external id}. */
  public static UUID uuid(String kind, String externalId) {
    return generator().generate(kind + ":" + externalId);
  }

  private static NameBasedGenerator generator() {
    try {
      return Generators.nameBasedGenerator(NAMESPACE, MessageDigest.getInstance("SHA-1"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-1", e);
    }
  }
}
