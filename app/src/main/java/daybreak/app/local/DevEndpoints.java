package daybreak.app.local;

import daybreak.app.security.Caller;
import daybreak.app.security.Role;
import daybreak.schema.input.Values;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives a developer a token, and moves the application's clock. */
@Hidden
@Profile("local")
@RestController
final class DevEndpoints {

  private final DevTokens tokens;
  private final MovableClock clock;

  DevEndpoints(DevTokens tokens, MovableClock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping(path = "/dev/token", produces = MediaType.TEXT_PLAIN_VALUE)
  String token(
      @RequestParam List<String> role, @RequestParam(required = false) @Nullable String sub) {
    return tokens.token(subject(sub), roles(role));
  }

  /** Whoever does not say who she is, is somebody new. */
  private static UUID subject(@Nullable String sub) {
    if (sub == null) {
      return UUID.randomUUID();
    }
    if (!Caller.isUuid(sub)) {
      throw new InvalidInput("sub", Code.MALFORMED, "must be a UUID");
    }
    return UUID.fromString(sub);
  }

  private static List<Role> roles(List<String> words) {
    if (words.isEmpty()) {
      throw noRole();
    }
    return words.stream().map(String::strip).distinct().map(DevEndpoints::role).toList();
  }

  private static Role role(String word) {
    return Role.of(word).orElseThrow(DevEndpoints::noRole);
  }

  private static InvalidInput noRole() {
    return new InvalidInput(
        "role", Code.UNKNOWN_VALUE, "must be learner, content-admin, analyst or operator");
  }

  @PostMapping("/dev/clock")
  Map<String, Instant> clock(@RequestBody ClockSetting setting) {
    if (setting.now() == null) {
      throw new InvalidInput("now", Code.MISSING, "is missing");
    }
    clock.set(Values.instant("now", setting.now()));
    return Map.of("now", clock.instant());
  }

  record ClockSetting(@Nullable String now) {}
}
