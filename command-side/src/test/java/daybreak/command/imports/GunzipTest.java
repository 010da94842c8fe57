package daybreak.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GunzipTest {

  private static final int FLAGS = 3;
  private static final int BODY = 10;

  private final Random random = new Random(5);

  @Test
  void what_was_compressed_comes_out_however_it_arrives() throws IOException {
    for (int size : new int[] {0, 1, 1_000, 100_000, 3_000_000}) {
      byte[] text = text(size);
      assertThat(read(new Dripping(gzip(text), random))).isEqualTo(text);
    }
  }

  @Test
  void every_member_is_read_though_nothing_has_arrived_yet_between_them() throws IOException {
    var upload = new ByteArrayOutputStream();
    var expected = new ByteArrayOutputStream();
    for (int member = 0; member < 5; member++) {
      byte[] text = text(member * 10_000);
      upload.writeBytes(gzip(text));
      expected.writeBytes(text);
    }
    assertThat(read(new Dripping(upload.toByteArray(), random))).isEqualTo(expected.toByteArray());
  }

  @Test
  void what_a_header_may_say_is_passed_over() throws IOException {
    byte[] plain = gzip(text(100));
    var named = new ByteArrayOutputStream();
    named.write(plain, 0, BODY);
    named.writeBytes(new byte[] {3, 0, 'a', 'b', 'c'});
    named.writeBytes("bank.ndjson\0a comment\0".getBytes(StandardCharsets.ISO_8859_1));
    named.writeBytes(new byte[] {0, 0});
    named.write(plain, BODY, plain.length - BODY);
    byte[] upload = named.toByteArray();
    upload[FLAGS] = 0b1_1110;
    assertThat(read(new ByteArrayInputStream(upload))).isEqualTo(text(100));
  }

  @Test
  void a_stream_that_ends_anywhere_but_after_a_member_is_broken() throws IOException {
    byte[] whole = gzip(text(2_000));
    for (int length = 0; length < whole.length; length++) {
      assertBroken(Arrays.copyOf(whole, length));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, FLAGS, 40, -1, -4, -5, -8})
  void a_damaged_byte_is_seen(int place) throws IOException {
    byte[] upload = gzip(text(2_000));
    upload[place < 0 ? upload.length + place : place] ^= (byte) 0xFF;
    assertBroken(upload);
  }

  @Test
  void what_follows_a_member_must_be_another_one() throws IOException {
    byte[] whole = gzip(text(10));
    assertBroken(Arrays.copyOf(whole, whole.length + 1));
    assertBroken("{\"kind\":\"subject\"}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_came_out_before_the_fault_is_there() throws IOException {
    byte[] text = text(300_000);
    byte[] half = Arrays.copyOf(gzip(text), 100_000);
    var out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> copy(new ByteArrayInputStream(half), out))
        .isInstanceOf(UploadIsBroken.class);
    assertThat(out.size()).isGreaterThan(50_000);
    assertThat(out.toByteArray()).isEqualTo(Arrays.copyOf(text, out.size()));
  }

  @Test
  void what_expands_beyond_measure_is_cut_off() throws IOException {
    byte[] bomb = gzip(new byte[(int) (2 * Gunzip.FREE)]);
    var counted = new Counted();
    assertThatThrownBy(() -> copy(new ByteArrayInputStream(bomb), counted))
        .isInstanceOfSatisfying(
            UploadIsBroken.class,
            fault ->
                assertThat(fault.fact())
                    .isEqualTo("The upload expands to more than 200 times its size"));
    assertThat(counted.bytes).isBetween(Gunzip.FREE - (1 << 20), Gunzip.FREE + (1 << 20));
  }

  @Test
  void what_is_small_may_expand_as_it_likes() throws IOException {
    byte[] alike = new byte[(int) Gunzip.FREE];
    assertThat(read(new ByteArrayInputStream(gzip(alike)))).hasSize(alike.length);
  }

  private static void assertBroken(byte[] upload) {
    assertThatThrownBy(() -> read(new ByteArrayInputStream(upload)))
        .isInstanceOfSatisfying(
            UploadIsBroken.class,
            fault -> assertThat(fault.fact()).isEqualTo("The upload's gzip stream is broken"));
  }

  private static byte[] read(InputStream upload) throws IOException {
    var out = new ByteArrayOutputStream();
    copy(upload, out);
    return out.toByteArray();
  }

  private static void copy(InputStream upload, OutputStream out) throws IOException {
    try (Gunzip lines = new Gunzip(upload)) {
      long _ = lines.transferTo(out);
    }
  }

  private static byte[] gzip(byte[] text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(text);
    }
    return out.toByteArray();
  }

  /** Hexadecimal digits at random, always the same. */
  private static byte[] text(int size) {
    Random digits = new Random(size);
    byte[] text = new byte[size];
    for (int i = 0; i < size; i++) {
      text[i] = (byte) Character.forDigit(digits.nextInt(16), 16);
    }
    return text;
  }

  /** Comes in small pieces, and never says that there is more. */
  private static final class Dripping extends ByteArrayInputStream {

    private final Random random;

    Dripping(byte[] bytes, Random random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(length, 1 + random.nextInt(2_000)));
    }

    @Override
    public int available() {
      return 0;
    }
  }

  private static final class Counted extends OutputStream {

    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      bytes += length;
    }
  }
}
