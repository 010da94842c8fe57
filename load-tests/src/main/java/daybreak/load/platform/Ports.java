package daybreak.load.platform;

import java.io.IOException;
import java.net.ServerSocket;

/** Ports of this machine that nobody listens on. */
public final class Ports {

  private Ports() {}

  /** One of them. */
  public static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
