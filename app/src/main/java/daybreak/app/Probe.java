package daybreak.app;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * The question whether a process is ready, asked by a program beside it: for engines of containers
 * that know no other way. It needs no shell, and nothing of the application.
 */
public final class Probe {

  private static final int PATIENCE_MILLIS = 4_000;

  private Probe() {}

  /**
   * Ends with 0 if the address answers that all is well, with 1 otherwise.
   *
   * @param address of a health group
   */
  public static void main(String[] address) {
    System.exit(isWell(URI.create(address[0])) ? 0 : 1);
  }

  private static boolean isWell(URI address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}
