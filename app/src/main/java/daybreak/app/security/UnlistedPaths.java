package daybreak.app.security;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The rule for paths that no rule names. What exists there is denied, so a new endpoint is closed
 * until it has a rule; what does not exist is let through to be answered 404 to a known caller.
 */
final class UnlistedPaths implements AuthorizationManager<RequestAuthorizationContext> {

  private final Supplier<List<PathPattern>> mapped;

  UnlistedPaths(Supplier<RequestMappingHandlerMapping> mappings) {
    this.mapped = SingletonSupplier.of(() -> patterns(mappings.get()));
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
    PathContainer path = PathContainer.parsePath(context.getRequest().getRequestURI());
    boolean exists = mapped.get().stream().anyMatch(pattern -> pattern.matches(path));
    return new AuthorizationDecision(!exists && isKnown(caller.get()));
  }

  private static boolean isKnown(@Nullable Authentication caller) {
    return caller != null && new AuthenticationTrustResolverImpl().isAuthenticated(caller);
  }

  private static List<PathPattern> patterns(RequestMappingHandlerMapping mappings) {
    return mappings.getHandlerMethods().keySet().stream()
        .map(mapping -> mapping.getPathPatternsCondition())
        .filter(Objects::nonNull)
        .flatMap(condition -> condition.getPatterns().stream())
        .toList();
  }
}
