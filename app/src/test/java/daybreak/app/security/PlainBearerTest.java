package daybreak.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** A request's bearer token is what Spring takes for one, and nothing else. */
final class PlainBearerTest {

  private static final String CHARACTERS = "aZ09-._~+/= \t,;\"\u00e4\u0130\u212a";

  private final BearerTokenResolver ours = new PlainBearer();
  private final BearerTokenResolver spring = new DefaultBearerTokenResolver();

  @Test
  void a_token_in_its_usual_form_is_found() {
    assertThat(found(ours, "Bearer eyJhbGciOiJub25lIn0.e30-_.x")).contains("eyJhbGciOiJub25lIn0");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer  a.b",
        "Bearer a.b ",
        "Bearer a.b\n",
        "bearer a.b",
        "BEARER a.b==",
        "Bearera.b",
        "Bearer a=b",
        "Bearer a.b, Bearer c.d",
        " Bearer a.b",
        "Basic a.b"
      })
  void any_other_form_is_judged_by_spring(@Nullable String given) {
    assertThat(found(ours, given)).isEqualTo(found(spring, given));
  }

  @Test
  void no_mixture_of_characters_is_judged_otherwise() {
    Random random = new Random(51);
    for (int round = 0; round < 10_000; round++) {
      String given = "Bearer " + mixture(random);
      assertThat(found(ours, given)).as(given).isEqualTo(found(spring, given));
    }
  }

  private static String mixture(Random random) {
    StringBuilder mixture = new StringBuilder();
    int length = random.nextInt(1, 6);
    while (mixture.length() < length) {
      mixture.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return mixture.toString();
  }

  /** The token, or why there is none. */
  private static @Nullable String found(BearerTokenResolver resolver, @Nullable String given) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    if (given != null) {
      request.addHeader(HttpHeaders.AUTHORIZATION, given);
    }
    try {
      return resolver.resolve(request);
    } catch (OAuth2AuthenticationException refused) {
      return "refused: " + refused.getError();
    }
  }
}
