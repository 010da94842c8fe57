package daybreak.app.security;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/**
 * A set of keys that is read within a second or not at all, however many steps it takes and however
 * slowly the issuer says each of its bytes.
 */
final class BoundedKeySet extends JWKSetSourceWrapper<SecurityContext> {

  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final ExecutorService reading;

  BoundedKeySet(JWKSetSource<SecurityContext> origin, ExecutorService reading) {
    super(origin);
    this.reading = reading;
  }

  @Override
  public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
      throws KeySourceException {
    Future<JWKSet> read = reading.submit(() -> getSource().getJWKSet(refresh, now, context));
    try {
      return read.get(LIMIT.toMillis(), MILLISECONDS);
    } catch (TimeoutException late) {
      throw new JWKSetRetrievalException("The keys could not be read within a second", late);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new JWKSetRetrievalException("The keys are not waited for any more", ended);
    } catch (ExecutionException failed) {
      throw failure(failed);
    } finally {
      boolean _ = read.cancel(true);
    }
  }

  private static KeySourceException failure(ExecutionException failed) {
    return switch (failed.getCause()) {
      case Error error -> throw error;
      case KeySourceException told -> told;
      case null, default -> new JWKSetRetrievalException("The keys can't be read", failed);
    };
  }
}
