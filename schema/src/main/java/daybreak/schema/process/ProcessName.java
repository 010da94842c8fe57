package daybreak.schema.process;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The name of this process among all: its host's, and a word of its own, since two containers may
 * share the name of their host and the number of their process.
 */
public final class ProcessName {

  /** With a pool's name before it the whole fits into the server's 63 characters. */
  private static final int LONGEST_HOST = 38;

  private static final String NAME =
      fitting(host()) + "-" + HexFormat.of().toHexDigits(new SecureRandom().nextInt());

  private ProcessName() {}

  /** The same for as long as the process lives. */
  public static String get() {
    return NAME;
  }

  /** Without its domain, and the end of what is too long: there a replica's own part is. */
  static String fitting(String host) {
    String first = host.replaceAll("\\..*", "").replaceAll("[^A-Za-z0-9-]", "_");
    return first.substring(Math.max(0, first.length() - LONGEST_HOST));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "host";
    }
  }
}
