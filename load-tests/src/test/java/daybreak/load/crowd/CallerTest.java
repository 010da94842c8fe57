package daybreak.load.crowd;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A caller does not give up, and never does anything twice of itself. */
@Timeout(60)
final class CallerTest {

  private static final int CUT_OFF = 0;
  private static final int LATER_RELEASE = 1;
  private static final int EMPTY_PAGE = 2;
  private static final UUID AGGREGATE = UUID.randomUUID();
  private static final Principal PRINCIPAL = new Principal(UUID.randomUUID(), "token");

  private final BlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();
  private final ConcurrentLinkedQueue<String> keys = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Integer> ports = new ConcurrentLinkedQueue<>();
  private List<HttpServer> servers = List.of();
  private Crowd crowd;
  private Caller caller;

  @BeforeEach
  void open() throws IOException {
    servers = List.of(server(), server());
    crowd = new Crowd(new Routes(servers.stream().map(CallerTest::port).toList()), 1e6);
    caller = new Caller(PRINCIPAL, crowd, new Random(1));
  }

  @AfterEach
  void close() throws Exception {
    caller.close();
    crowd.close();
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void repeats_what_was_refused_for_now_under_its_key_on_another_process() throws Exception {
    answering(503, 201);
    tell();

    assertThat(keys).hasSize(2);
    assertThat(keys.stream().distinct()).hasSize(1);
    assertThat(ports).doesNotHaveDuplicates();
    assertThat(crowd.tally().unavailable()).isEqualTo(1);
    assertThat(crowd.ledger().acknowledged())
        .containsExactly(new Acknowledged(PRINCIPAL.id(), Events.CARD_REVIEWED, AGGREGATE, 7));
  }

  @Test
  void repeats_what_broke_under_its_key_on_another_process() throws Exception {
    answering(CUT_OFF, 201);
    tell();

    assertThat(keys.stream().distinct()).hasSize(1);
    assertThat(ports).doesNotHaveDuplicates();
    assertThat(crowd.tally().broken()).isEqualTo(1);
    assertThat(crowd.ledger().acknowledged()).hasSize(1);
  }

  @Test
  void repeats_what_is_still_being_done() throws Exception {
    answering(409, 201);
    tell();

    assertThat(keys.stream().distinct()).hasSize(1);
    assertThat(crowd.tally().stillRunning()).isEqualTo(1);
    assertThat(crowd.tally().other()).isZero();
    assertThat(crowd.ledger().acknowledged()).hasSize(1);
  }

  @Test
  void gives_up_what_no_repetition_mends() {
    answering(404);

    assertThatExceptionOfType(Unexpected.class).isThrownBy(this::tell);
    assertThat(crowd.tally().other()).isEqualTo(1);
    assertThat(crowd.ledger().acknowledged()).isEmpty();
    assertThat(crowd.ledger().sent())
        .containsExactly(new Ledger.Sent(PRINCIPAL.id(), Events.CARD_REVIEWED));
  }

  @Test
  void gives_up_what_three_processes_leave_to_a_later_release() {
    answering(LATER_RELEASE, LATER_RELEASE, LATER_RELEASE);

    assertThatExceptionOfType(Unexpected.class).isThrownBy(this::tell);
    assertThat(keys).hasSize(3);
    assertThat(crowd.tally().unavailable()).isEqualTo(3);
    assertThat(crowd.ledger().acknowledged()).isEmpty();
  }

  @Test
  void misses_what_a_list_always_has() throws Exception {
    answering(EMPTY_PAGE, EMPTY_PAGE);

    caller.look("/api/tests");
    assertThat(crowd.tally().empty()).isZero();
    caller.look("/api/decks");
    assertThat(crowd.tally().empty()).isEqualTo(1);
  }

  private void answering(Integer... all) {
    statuses.addAll(List.of(all));
  }

  private void tell() throws InterruptedException, Unexpected {
    var _ =
        caller.tell(Call.command("POST", "/reviews", "{}"), Events.CARD_REVIEWED, _ -> AGGREGATE);
  }

  private HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var _ = server.createContext("/", this::answer);
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange) throws IOException {
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    ports.add(exchange.getLocalAddress().getPort());
    int status = Objects.requireNonNull(statuses.poll());
    if (status != CUT_OFF) {
      exchange.getResponseHeaders().set("Daybreak-Position", "7");
      exchange.getResponseHeaders().set("Retry-After", "0");
      byte[] body = body(status).getBytes(US_ASCII);
      exchange.sendResponseHeaders(status(status), body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static int status(int answer) {
    return switch (answer) {
      case LATER_RELEASE -> 503;
      case EMPTY_PAGE -> 200;
      default -> answer;
    };
  }

  private static String body(int answer) {
    return switch (answer) {
      case LATER_RELEASE -> "{\"detail\":\"This release does not know what has happened here\"}";
      case EMPTY_PAGE -> "{\"items\":[]}";
      default -> "{\"code\":\"command.is-still-running\"}";
    };
  }

  private static int port(HttpServer server) {
    return server.getAddress().getPort();
  }
}
