package daybreak.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.command.testing.CommandSideInTest.Call;
import daybreak.schema.command.Fingerprint;
import daybreak.schema.command.Idempotency;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What both imports share: compressed uploads, and what an idempotency key means. */
@ExtendWith(TestDatabaseExtension.class)
class ImportsOverHttpTest {

  private static final String BANK = "/api/content/import";
  private static final String ACTIVITY = "/api/activity/import";

  private final String key = UUID.randomUUID().toString();
  private final UUID admin = UUID.randomUUID();
  private final String mark = UUID.randomUUID().toString();
  private final CommandSideInTest house;
  private final CommandSideInTest anotherProcess;

  ImportsOverHttpTest(TestDatabase database) {
    house = new CommandSideInTest(database);
    anotherProcess = new CommandSideInTest(database);
  }

  @BeforeEach
  void there_is_a_card() {
    String card =
        "{\"kind\":\"flashcard\",\"id\":\"c\",\"subject\":\"S\",\"topic\":\"T\",\"front\":\"f\","
            + "\"back\":\"b\"}";
    assertThat(last(send(BANK, card.getBytes(UTF_8)).send()).path("done").asBoolean()).isTrue();
  }

  @AfterEach
  void close() {
    anotherProcess.close();
    house.close();
  }

  @Test
  void a_compressed_upload_is_taken_as_if_it_were_not() {
    assertThat(counts(gzipped(BANK, gzip(bank(700))).send())).containsExactly(700, 700, 0, 0);
    assertThat(counts(send(BANK, bank(700)).send())).containsExactly(700, 0, 700, 0);
    assertThat(counts(gzipped(ACTIVITY, gzip(activity(20))).send())).containsExactly(20, 20, 0, 0);
    assertThat(counts(send(ACTIVITY, activity(20)).send())).containsExactly(20, 0, 20, 0);
  }

  @Test
  void a_broken_compressed_upload_keeps_what_was_accepted_and_says_so() {
    byte[] whole = gzip(bank(2_000));
    Answer answer = gzipped(BANK, Arrays.copyOf(whole, whole.length - 100)).send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(last(answer).path("done").asBoolean()).isFalse();
    assertThat(last(answer).path("reason").asString())
        .isEqualTo("The upload's gzip stream is broken; what was accepted before is kept.");
    int accepted = last(answer).path("accepted").asInt();
    assertThat(accepted).isBetween(1_000, 1_999);
    assertThat(counts(send(BANK, bank(2_000)).send()))
        .containsExactly(2_000, 2_000 - accepted, accepted, 0);
  }

  @Test
  void what_is_not_compressed_though_it_says_so_is_a_broken_upload_and_no_lines() {
    Answer answer = gzipped(ACTIVITY, activity(3)).send();
    assertThat(last(answer).path("reason").asString()).contains("gzip stream is broken");
    assertThat(last(answer).path("read").asInt()).isZero();
  }

  @Test
  void a_flood_of_blank_lines_from_a_little_gzip_is_cut_off() {
    byte[] flood = new byte[(int) Gunzip.FREE + (4 << 20)];
    Arrays.fill(flood, (byte) '\n');
    byte[] subject = bank(1);
    System.arraycopy(subject, 0, flood, 0, subject.length);
    Answer answer = gzipped(BANK, gzip(flood)).send();
    assertThat(last(answer).path("done").asBoolean()).isFalse();
    assertThat(last(answer).path("reason").asString())
        .isEqualTo(
            "The upload expands to more than 200 times its size; what was accepted before is"
                + " kept.");
    assertThat(last(answer).path("accepted").asInt()).isEqualTo(1);
  }

  @Test
  void under_a_finished_key_the_same_lines_are_told_the_last_line_again_and_not_taken_in() {
    for (String path : List.of(BANK, ACTIVITY)) {
      byte[] lines = path.equals(BANK) ? bank(1_200) : activity(30);
      Answer first = send(path, lines).key(key + path).send();
      long head = house.stores().headPosition();
      for (Call again :
          List.of(
              send(path, lines).key(key + path),
              send(anotherProcess, path, lines).key(key + path),
              gzipped(path, gzip(lines)).key(key + path))) {
        Answer answer = again.send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().getContentType()).isEqualTo("application/x-ndjson");
        assertThat(answer.body().strip()).isEqualTo(lastLine(first));
      }
      assertThat(house.stores().headPosition()).isEqualTo(head);
      assertThat(last(first).path("unchanged").asInt()).isZero();
    }
  }

  @Test
  void the_last_line_bears_the_position_of_all_that_is_there_then_and_the_same_once_more() {
    for (String path : List.of(BANK, ACTIVITY)) {
      byte[] lines = path.equals(BANK) ? bank(3) : activity(3);
      Answer first = send(path, lines).key(key + path).send();
      assertThat(position(first)).isEqualTo(house.stores().headPosition());
      Answer _ = house.post("/api/content/subjects", Map.of("title", "Later " + path)).send();
      Answer again = send(anotherProcess, path, lines).key(key + path).send();
      assertThat(position(again)).isEqualTo(position(first));
      assertThat(position(send(path, lines).send())).isEqualTo(house.stores().headPosition());
    }
    assertThat(last(gzipped(BANK, bank(1)).send()).has("position")).isFalse();
  }

  private static long position(Answer answer) {
    return last(answer).path("position").asLong();
  }

  @Test
  void under_a_finished_key_other_lines_are_refused_before_anything_is_said_or_done() {
    Answer _ = send(BANK, bank(2)).key(key).send();
    long head = house.stores().headPosition();
    byte[] whole = gzip(bank(2));
    for (Call other :
        List.of(
            send(BANK, bank(3)).key(key),
            send(BANK, new byte[0]).key(key),
            send(BANK, (text(bank(2)) + "\n").getBytes(UTF_8)).key(key),
            send(ACTIVITY, bank(2)).key(key),
            send(BANK + "?format=aiken", bank(2)).key(key),
            gzipped(BANK, Arrays.copyOf(whole, whole.length - 1)).key(key))) {
      Answer answer = other.send();
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).doesNotContain("accepted", "rejected");
    }
    assertThat(house.stores().headPosition()).isEqualTo(head);
    assertThat(send(BANK, bank(2)).key(key).by(UUID.randomUUID()).send().status()).isEqualTo(200);
  }

  @Test
  void a_key_of_a_command_and_one_of_an_import_are_the_same_key() {
    var subject = Map.of("title", "Keyed " + mark);
    String subjects = "/api/content/subjects";
    assertThat(house.post(subjects, subject).key(key).by(admin).send().status()).isEqualTo(201);
    assertThat(send(BANK, bank(1)).key(key).send().status()).isEqualTo(422);
    Answer _ = send(BANK, bank(1)).key(key + "2").send();
    assertThat(house.post(subjects, subject).key(key + "2").by(admin).send().status())
        .isEqualTo(422);
  }

  @Test
  void an_unfinished_import_goes_on_under_its_key_and_is_stored_then() {
    byte[] lines = bank(2_000);
    byte[] whole = gzip(lines);
    Answer broken = gzipped(BANK, Arrays.copyOf(whole, whole.length - 100)).key(key).send();
    assertThat(last(broken).path("done").asBoolean()).isFalse();
    int kept = last(broken).path("accepted").asInt();

    Answer second = gzipped(BANK, whole).key(key).send();
    assertThat(counts(second)).containsExactly(2_000, 2_000 - kept, kept, 0);
    assertThat(send(BANK, lines).key(key).send().body().strip()).isEqualTo(lastLine(second));
  }

  @Test
  void rejected_lines_are_counted_and_told_in_the_first_report_alone() {
    byte[] lines = "nonsense\n{\"kind\":\"subject\",\"id\":\"s\",\"title\":\"S\"}".getBytes(UTF_8);
    Answer first = send(BANK, lines).key(key).send();
    Answer again = send(BANK, lines).key(key).send();
    assertThat(first.body()).contains("\"line\":1");
    assertThat(again.body().lines()).hasSize(1);
    assertThat(last(again).path("rejected").asInt()).isEqualTo(1);
  }

  @Test
  void while_an_import_is_running_under_its_key_another_is_refused_in_any_process() {
    try (HeldKey _ = HeldKey.take(anotherProcess.stores().heldKeys(), idempotency())) {
      Answer answer = send(BANK, bank(1)).key(key).send();
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body()).contains("command.is-still-running");
      assertThat(send(anotherProcess, BANK, bank(1)).key(key).send().status()).isEqualTo(409);
      assertThat(send(BANK, bank(1)).key(key + "2").send().status()).isEqualTo(200);
    }
    assertThat(counts(send(BANK, bank(1)).key(key).send())).containsExactly(1, 0, 1, 0);
  }

  @Test
  void the_key_of_one_who_died_is_free_in_a_moment() {
    house.stores().heldKeys().take(idempotency(), UUID.randomUUID(), Duration.ofMillis(400));
    assertThat(counts(send(BANK, bank(1)).key(key).send())).containsExactly(1, 1, 0, 0);
  }

  @Test
  void an_import_gives_its_key_back_even_if_it_was_not_finished() {
    Answer _ = gzipped(BANK, bank(1)).key(key).send();
    try (HeldKey held = HeldKey.take(house.stores().heldKeys(), idempotency())) {
      assertThat(held).isNotNull();
    }
  }

  @Test
  void a_key_at_fault_is_refused_before_a_line_is_read() {
    assertThat(send(BANK, bank(1)).key(" ").send().status()).isEqualTo(400);
    assertThat(send(BANK, bank(1)).key("k".repeat(201)).send().status()).isEqualTo(400);
    assertThat(send(ACTIVITY, bank(1)).key(key).key(key).send().status()).isEqualTo(400);
    assertThat(counts(send(BANK, bank(1)).send())).containsExactly(1, 1, 0, 0);
  }

  private Idempotency idempotency() {
    return new Idempotency(admin, key, Fingerprint.of("unknown until all is read"));
  }

  private Call send(String path, byte[] lines) {
    return send(house, path, lines);
  }

  private Call send(CommandSideInTest process, String path, byte[] lines) {
    return process.post(path, lines).by(admin).type("application/x-ndjson");
  }

  private Call gzipped(String path, byte[] upload) {
    return send(path, upload).header("Content-Encoding", "GZip");
  }

  private byte[] bank(int lines) {
    return lines(
        lines,
        "{\"kind\":\"subject\",\"id\":\"" + mark + "-%1$d\",\"title\":\"" + mark + " %1$d\"}");
  }

  private byte[] activity(int lines) {
    return lines(
        lines,
        "{\"kind\":\"review\",\"learner\":\""
            + mark
            + "-%1$d\",\"card\":\"c\",\"at\":\"2024-03-29\",\"rating\":3}");
  }

  private static byte[] lines(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(line::formatted)
        .collect(Collectors.joining("\n"))
        .getBytes(UTF_8);
  }

  private static String text(byte[] lines) {
    return new String(lines, UTF_8);
  }

  private static byte[] gzip(byte[] text) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static List<Integer> counts(Answer answer) {
    JsonNode last = last(answer);
    assertThat(last.path("done").asBoolean()).as(answer.body()).isTrue();
    return List.of(
        last.path("read").asInt(),
        last.path("accepted").asInt(),
        last.path("unchanged").asInt(),
        last.path("rejected").asInt());
  }

  private static JsonNode last(Answer answer) {
    return JsonMapper.shared().readTree(lastLine(answer));
  }

  private static String lastLine(Answer answer) {
    return answer.body().lines().toList().getLast();
  }
}
