package daybreak.app.document;

import daybreak.schema.platform.Code;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;

/** The schema of every problem, with all words that programs tell problems apart by. */
final class ProblemForm {

  static final String NAME = "Problem";

  private static final String CODE = "ProblemCode";
  private static final String VIOLATION = "Violation";

  private ProblemForm() {}

  static void addTo(Schemas schemas) {
    schemas.add(CODE, code());
    schemas.add(VIOLATION, violation());
    schemas.add(NAME, problem());
  }

  private static Schema<?> code() {
    Schema<Object> code = Forms.words(Arrays.stream(Code.values()).map(Code::word).toList());
    return code.description("The stable word for what went wrong; words are added, never changed");
  }

  private static Schema<?> violation() {
    Schema<Object> violation = Forms.of("object");
    violation.setDescription("What is wrong with one field");
    violation.addProperty("field", Forms.of("string").description("Such as `assets[3].url`"));
    violation.addProperty("message", Forms.of("string").description("In words, for people"));
    violation.addProperty("code", Forms.reference(CODE));
    violation.addRequiredItem("field");
    violation.addRequiredItem("message");
    violation.addRequiredItem("code");
    return violation;
  }

  private static Schema<?> problem() {
    Schema<Object> problem = Forms.of("object");
    problem.setDescription("What went wrong, by RFC 9457");
    required(problem, "type", Forms.text("uri"), "Always `about:blank`");
    required(problem, "title", Forms.of("string"), "The status in words");
    required(problem, "status", Forms.number("integer", "int32"), "The status of the answer");
    required(problem, "detail", Forms.of("string"), "The fact, for people");
    required(problem, "code", Forms.reference(CODE), "The fact, for programs");
    problem.addProperty("instance", Forms.text("uri-reference").description("The request's path"));
    problem.addProperty(
        "errors",
        Forms.list(Forms.reference(VIOLATION)).description("Where input is at fault: each field"));
    return problem;
  }

  private static void required(
      Schema<Object> problem, String name, Schema<Object> schema, String description) {
    problem.addProperty(name, schema.description(description));
    problem.addRequiredItem(name);
  }
}
