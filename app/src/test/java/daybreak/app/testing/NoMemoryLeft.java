package daybreak.app.testing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A handler of requests that takes all memory when it is told to. No component, so that only an
 * application has it that names it among its sources.
 */
public final class NoMemoryLeft implements WebMvcConfigurer, HandlerInterceptor {

  public static final String HEADER = "Take-All-Memory";

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getHeader(HEADER) != null) {
      takeAll();
    }
    return true;
  }

  @SuppressWarnings("ModifiedButNotUsed") // to hold the memory is its use
  private static void takeAll() {
    List<long[]> all = new ArrayList<>();
    while (true) {
      all.add(new long[1_000_000]);
    }
  }
}
