package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginsTest {

  /** {@code printf daybreak_web | openssl dgst -sha256 -hmac secret}. */
  private static final String HMAC_OF_WEB =
      "6581bb9df316136768937319587956256946d17190340812bffbd354c2f280d2";

  @Test
  void a_password_is_the_hmac_of_the_role_s_name_under_the_administrator_s() {
    assertThat(Logins.derivedFrom("secret").of(DatabaseRole.WEB).password()).isEqualTo(HMAC_OF_WEB);
  }

  @Test
  void a_configured_password_wins() {
    Logins logins = Logins.derivedFrom("secret", Map.of(DatabaseRole.WORKER, "chosen"));

    assertThat(logins.of(DatabaseRole.WORKER).password()).isEqualTo("chosen");
    assertThat(logins.of(DatabaseRole.WEB).password()).isEqualTo(HMAC_OF_WEB);
  }

  @Test
  void nothing_to_derive_a_password_from_is_said_plainly() {
    assertThatThrownBy(() -> Logins.derivedFrom("").of(DatabaseRole.WEB))
        .hasMessageContaining("No password for daybreak_web: configure one");
  }

  @Test
  void a_role_whose_password_is_to_be_changed_has_two() {
    Logins logins =
        Logins.derivedFrom(null, Map.of(DatabaseRole.WEB, "old", DatabaseRole.WORKER, "kept"))
            .changingTo(Map.of(DatabaseRole.WEB, "new", DatabaseRole.WORKER, ""));

    assertThat(logins.all(DatabaseRole.WEB))
        .extracting(Logins.Login::password)
        .containsExactly("old", "new");
    assertThat(logins.all(DatabaseRole.WORKER))
        .extracting(Logins.Login::password)
        .containsExactly("kept");
    assertThat(logins.of(DatabaseRole.WEB).password()).isEqualTo("old");
  }

  @Test
  void no_password_is_shown_or_sent_as_it_is() {
    Logins logins = Logins.derivedFrom("secret");

    assertThat(logins.of(DatabaseRole.WEB)).hasToString("daybreak_web");
    assertThat(logins.verifiers().get("daybreak_web"))
        .startsWith("SCRAM-SHA-256$4096:")
        .doesNotContain(HMAC_OF_WEB)
        .isEqualTo(logins.verifiers().get("daybreak_web"));
  }
}
