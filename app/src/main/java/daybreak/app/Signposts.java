package daybreak.app;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses that people try first, which lead to the API document as this profile shows it. */
@Hidden
@RestController
final class Signposts {

  private static final URI DOCUMENT = URI.create("/v3/api-docs");
  private static final URI PAGE = URI.create("/swagger-ui/index.html");

  private final boolean hasPage;

  Signposts(@Value("${springdoc.swagger-ui.enabled}") boolean hasPage) {
    this.hasPage = hasPage;
  }

  @GetMapping({"/docs", "/docs/", "/swagger-ui", "/swagger-ui/"})
  ResponseEntity<Void> document() {
    return ResponseEntity.status(HttpStatus.FOUND).location(hasPage ? PAGE : DOCUMENT).build();
  }
}
