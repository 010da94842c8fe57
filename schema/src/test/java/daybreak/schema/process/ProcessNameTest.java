package daybreak.schema.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessNameTest {

  @Test
  void is_one_word_that_fits_behind_a_pool_s() {
    assertThat(ProcessName.get())
        .isEqualTo(ProcessName.get())
        .matches("[A-Za-z0-9_-]+-[0-9a-f]{8}")
        .hasSizeLessThanOrEqualTo(63 - "daybreak-worker@".length());
  }

  @Test
  void a_long_host_keeps_its_end_where_a_replica_s_own_part_is() {
    String replica = "daybreak-web-of-the-study-app-in-production-7d9f8b6c5-x2x7q";

    assertThat(ProcessName.fitting(replica)).hasSize(38).endsWith("production-7d9f8b6c5-x2x7q");
    assertThat(ProcessName.fitting("study one.example.org")).isEqualTo("study_one");
  }
}
