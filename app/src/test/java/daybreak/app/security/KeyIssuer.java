package daybreak.app.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of tokens that shows a set of keys over HTTP, and counts how often it is asked. */
final class KeyIssuer implements AutoCloseable {

  private static final String KEYS = "/keys";
  private static final String ABOUT = "/.well-known/openid-configuration";

  private final HttpServer server;
  private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String shown = "";
  private volatile boolean hanging;

  KeyIssuer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(answering);
    server.createContext(KEYS, this::showKeys);
    server.createContext(ABOUT, exchange -> answer(exchange, 200, about()));
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  String keysAddress() {
    return address() + KEYS;
  }

  void shows(SigningKey... keys) {
    shown = SigningKey.setOf(keys);
  }

  /** It answers as issuers in trouble do. */
  void isInTrouble() {
    shown = "";
  }

  /** It takes requests, and answers none of them. */
  void hangs() {
    hanging = true;
  }

  /** How often it was asked for its keys. */
  int asked() {
    return asked.get();
  }

  private void showKeys(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    String keys = shown;
    answer(exchange, keys.isEmpty() ? 503 : 200, keys.isEmpty() ? "Sorry." : keys);
  }

  private String about() {
    return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(address(), keysAddress());
  }

  private void answer(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      if (hanging) {
        awaitClosed();
      }
      byte[] body = json.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void awaitClosed() throws IOException {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    answering.close();
  }
}
