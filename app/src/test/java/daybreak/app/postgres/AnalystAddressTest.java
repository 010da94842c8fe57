package daybreak.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.sql.Logins.Login;
import org.junit.jupiter.api.Test;

class AnalystAddressTest {

  private static final Login LOGIN = new Login("daybreak_analyst", "a b/c:d@e'");

  @Test
  void is_one_word_whatever_the_password_is() {
    assertThat(AnalystAddress.of("jdbc:postgresql://127.0.0.1:5432/postgres?ssl=true", LOGIN))
        .isEqualTo("postgresql://daybreak_analyst:a%20b%2Fc%3Ad%40e%27@127.0.0.1:5432/postgres");
  }

  @Test
  void is_of_no_other_server() {
    assertThatThrownBy(() -> AnalystAddress.of("jdbc:h2:mem:x", LOGIN))
        .isInstanceOf(IllegalStateException.class);
  }
}
