package daybreak.load.journey;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Objects;
import java.util.function.Function;

/**
 * The requests of all journeys, each under its name. Their times are taken here, since Gatling
 * takes them by the millisecond, and what is read of an answer is read after that.
 */
final class Asking {

  /** What a session's token is called in it. */
  static final String TOKEN = "token";

  /** The status of what was not answered. */
  static final int NONE = 0;

  private static final String SENT = "sent";
  private static final String STATUS = "status";
  private static final String BODY = "body";
  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";

  private final Timings timings;

  Asking(Timings timings) {
    this.timings = timings;
  }

  /** A read; the path may name what the session holds, as {@code #{name}}. */
  ChainBuilder get(String name, String path) {
    return timed(name, http(name).get(path));
  }

  /** A command without a body. */
  ChainBuilder post(String name, String path) {
    return timed(name, http(name).post(path));
  }

  /** A command; its body may name what the session holds. */
  ChainBuilder post(String name, String path, String json) {
    return timed(name, http(name).post(path).header("Content-Type", JSON).body(StringBody(json)));
  }

  /** A command whose body is made of the session. */
  ChainBuilder post(String name, String path, Function<Session, String> json) {
    return timed(name, http(name).post(path).header("Content-Type", JSON).body(StringBody(json)));
  }

  /** An import of lines, which are made anew each time. */
  ChainBuilder lines(String name, String path, Function<Session, String> lines) {
    return timed(name, http(name).post(path).header("Content-Type", LINES).body(StringBody(lines)));
  }

  private ChainBuilder timed(String name, HttpRequestActionBuilder request) {
    return exec(session -> begun(session))
        .exec(request.check(status().saveAs(STATUS), bodyString().saveAs(BODY)))
        .exec(session -> ended(name, session));
  }

  private static Session begun(Session session) {
    return session.removeAll(STATUS, BODY).set(SENT, System.nanoTime());
  }

  private Session ended(String name, Session session) {
    long now = System.nanoTime();
    timings.answered(name, statusOf(session), session.getLong(SENT), now);
    return session;
  }

  /** The status of the last request. */
  static int statusOf(Session session) {
    return session.contains(STATUS) ? session.getInt(STATUS) : NONE;
  }

  /** The body of the last answer; empty where there was none. */
  static String bodyOf(Session session) {
    return session.contains(BODY) ? Objects.requireNonNull(session.getString(BODY)) : "";
  }
}
