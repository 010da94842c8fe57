package daybreak.app.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import daybreak.app.http.ProblemResponse;
import daybreak.schema.problem.Code;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The rate of each principal in this process: a bucket of tokens that refills by the second. A
 * request takes one, however long it lasts.
 */
final class Rates extends OncePerRequestFilter {

  private static final int MOST_REMEMBERED = 100_000;

  private final LoadingCache<String, Bucket> buckets;

  /**
   * @param perSecond how many requests a second a principal may make
   * @param burst how many at once
   */
  Rates(int perSecond, int burst) {
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build(_ -> bucket(perSecond, burst));
  }

  private static Bucket bucket(int perSecond, int burst) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Principal caller = request.getUserPrincipal();
    if (caller != null) {
      ConsumptionProbe probe = buckets.get(caller.getName()).tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        refuse(request, response, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    ProblemResponse.send(
        request,
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        Code.RATE_EXCEEDED,
        "The caller makes more requests than its rate allows.");
  }
}
