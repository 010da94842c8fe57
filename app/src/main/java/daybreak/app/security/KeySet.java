package daybreak.app.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import daybreak.app.settings.Misconfigured;
import java.io.IOException;
import java.net.URL;
import java.text.ParseException;
import org.springframework.util.ResourceUtils;

/** A set of keys as it is at an address, of HTTP or of a file. */
final class KeySet {

  private static final int TIMEOUT_MILLIS = 1_000;
  private static final int MOST_BYTES = 256 * 1024;

  private KeySet() {}

  /**
   * The set at the address. An issuer may be away for now; a file has to be there.
   *
   * @throws Misconfigured if it is no address, or one of a file that holds no set of keys
   */
  static JWKSetSource<SecurityContext> at(String location) {
    try {
      URL url = ResourceUtils.getURL(location);
      if (ResourceUtils.isFileURL(url)) {
        JWKSet _ = JWKSet.load(url);
      }
      return new URLBasedJWKSetSource<>(
          url, new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES));
    } catch (IOException | ParseException unreadable) {
      throw new Misconfigured(
          "The keys of callers' tokens can't be read at %s: %s"
              .formatted(location, unreadable.getMessage()),
          "Set spring.security.oauth2.resourceserver.jwt.jwk-set-uri to where a JWK set is.",
          unreadable);
    }
  }
}
