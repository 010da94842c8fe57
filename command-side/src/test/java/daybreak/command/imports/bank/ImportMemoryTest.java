package daybreak.command.imports.bank;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.imports.bank.BankImportInTest.Told;
import daybreak.command.testing.CommandSideInTest;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests' heap is 1 GiB; the upload is half as big again and no part of it may stay. */
@ExtendWith(TestDatabaseExtension.class)
class ImportMemoryTest {

  private static final int LINES = 750;
  private static final int LINE = 2 << 20;

  private final CommandSideInTest house;

  ImportMemoryTest(TestDatabase database) {
    house = new CommandSideInTest(database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void an_upload_that_is_bigger_than_the_heap_passes_through() {
    Told told = new BankImportInTest(house).upload(new Endless());
    assertThat((long) LINES * LINE).isGreaterThan(Runtime.getRuntime().maxMemory());
    assertThat(told.done()).isTrue();
    assertThat(told.counts()).containsExactly((long) LINES, 3L, 0L, LINES - 3L);
    assertThat(told.rejections())
        .allSatisfy(rejection ->
            assertThat(rejection.path("reason").asString())
                .isEqualTo("the line is longer than 1 MiB"));
  }

  /** Three short lines first, then lines beyond the bound that are made while they are read. */
  private static final class Endless extends InputStream {

    private static final byte[] SUBJECTS =
        IntStream.range(0, 3)
            .mapToObj("{\"kind\":\"subject\",\"id\":\"s%1$s\",\"title\":\"S%1$s\"}\n"::formatted)
            .reduce("", String::concat)
            .getBytes(StandardCharsets.UTF_8);

    private long position;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = 0;
      while (count < length && position < SUBJECTS.length + (LINES - 3L) * LINE) {
        target[offset + count++] = next();
      }
      return count == 0 ? -1 : count;
    }

    private byte next() {
      long here = position++;
      if (here < SUBJECTS.length) {
        return SUBJECTS[(int) here];
      }
      return (here - SUBJECTS.length) % LINE == LINE - 1 ? (byte) '\n' : (byte) 'x';
    }
  }
}
