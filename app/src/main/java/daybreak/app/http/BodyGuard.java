package daybreak.app.http;

import daybreak.schema.problem.Code;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first door of every request, before anybody asks who calls: a query that can be decoded, a
 * body of a known form, and no more of it than the {@link CallKind} may have.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class BodyGuard extends OncePerRequestFilter {

  private static final Pattern EMPTY_PARAMETER = Pattern.compile(";[ \\t]*+;");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isReadable(request)) {
      ProblemResponse.send(
          request,
          response,
          HttpStatus.BAD_REQUEST,
          Code.REQUEST_MALFORMED,
          "The request's parameters can't be read, or are too many.");
      return;
    }
    if (!isAcceptable(request)) {
      ProblemResponse.send(
          request,
          response,
          HttpStatus.NOT_ACCEPTABLE,
          Code.NOT_ACCEPTABLE,
          "The answer's media types that the request accepts can't be read, or are not had here.");
      return;
    }
    try {
      chain.doFilter(CallKind.hasBody(request) ? bounded(request) : request, response);
    } catch (BodyRefused refused) {
      Problem problem = refused.problem();
      ProblemResponse.send(
          request,
          response,
          HttpStatus.valueOf(problem.status()),
          problem.code(),
          problem.detail());
    }
  }

  /** The server decodes the query when it is first asked for; forms it never reads. */
  private static boolean isReadable(HttpServletRequest request) {
    try {
      return request.getParameterMap() != null;
    } catch (IllegalStateException undecodable) {
      return false;
    }
  }

  /**
   * Whether one of the media types is wanted at all, in UTF-8; which one a call has is its matter.
   */
  private static boolean isAcceptable(HttpServletRequest request) {
    List<String> given = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    try {
      return given.isEmpty()
          || MediaType.parseMediaTypes(given).stream()
              .anyMatch(type -> type.getQualityValue() > 0 && isInUtf8(type));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static boolean isInUtf8(MediaType type) {
    return type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
  }

  private static HttpServletRequest bounded(HttpServletRequest request) throws BodyRefused {
    CallKind kind = CallKind.of(request);
    List<String> encodings = Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING));
    if (encodings.size() > 1 || !encodings.stream().allMatch(kind::takes)) {
      throw BodyRefused.encoded();
    }
    if (!isOfKnownForm(request.getContentType())) {
      throw BodyRefused.ofUnknownForm();
    }
    if (request.getContentLengthLong() > kind.limit()) {
      throw BodyRefused.tooLarge(kind.limit());
    }
    return new Bounded(request, kind);
  }

  /**
   * One media type, in UTF-8, without an empty parameter, over which the framework reads; which one
   * each call takes is a matter of its mapping.
   */
  private static boolean isOfKnownForm(@Nullable String contentType) {
    try {
      if (contentType == null) {
        return true;
      }
      MediaType type = MediaType.parseMediaType(contentType);
      return type.isConcrete() && isInUtf8(type) && !hasEmptyParameter(contentType);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean hasEmptyParameter(String contentType) {
    return contentType.indexOf(';') >= 0 && EMPTY_PARAMETER.matcher(contentType).find();
  }

  /** A request whose body is counted as it is read. */
  private static final class Bounded extends HttpServletRequestWrapper {

    private final CallKind kind;
    private @Nullable BoundedStream stream;

    Bounded(HttpServletRequest request, CallKind kind) {
      super(request);
      this.kind = kind;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (stream == null) {
        stream = new BoundedStream(super.getInputStream(), kind);
      }
      return stream;
    }
  }
}
