package daybreak.load.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What answers journeys as the product would, and remembers what it was asked, and by whom. */
final class MadeUpProduct implements AutoCloseable {

  private static final String PLAN =
      """
      {"state":"ready","items":[{"id":"i","kind":"cards","refIds":["card-1"]},\
      {"id":"j","kind":"quiz","refIds":["topic-1"]}]}\
      """;
  private static final String QUEUE =
      """
      {"items":[{"flashcard":{"id":"card-1"},"state":"new"}],"due":0,"new":1,"later":0}\
      """;
  private static final String QUIZ =
      """
      {"quizId":"quiz-1","questions":[{"id":"question-1"}]}\
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  MadeUpProduct() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    var _ = server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Methods and paths. */
  Set<String> asked() {
    return asked;
  }

  Set<String> tokens() {
    return tokens;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    byte[] _ = exchange.getRequestBody().readAllBytes();
    asked.add(what);
    tokens.add(token);
    byte[] body = body(what).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status(what, token), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Each learner's first look at the plan is told that it is made. */
  private int status(String what, String token) {
    return switch (what) {
      case "POST /api/tests" -> 201;
      case "GET /api/daily-plan/today" -> told.add(token) ? 202 : 200;
      default -> 200;
    };
  }

  private static String body(String what) {
    return switch (what) {
      case "GET /api/daily-plan/today" -> PLAN;
      case "GET /api/study-queue?limit=5" -> QUEUE;
      case "POST /api/quizzes" -> QUIZ;
      case "POST /api/tests" -> "{\"id\":\"test-1\"}";
      default -> "{\"items\":[{\"id\":\"thing-1\"}]}";
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
