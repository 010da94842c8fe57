package daybreak.query.content;

import daybreak.query.content.OffendingHandlers.FindAnother;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Breaks a rule on purpose: it asks a reader past the bus. No scan finds what is abstract. */
@RestController
public abstract class OffendingController {

  @GetMapping("/offending")
  String readPastTheBus() {
    return new OffendingHandlers().another(new FindAnother()).body();
  }
}
