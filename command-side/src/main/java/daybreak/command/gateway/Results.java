package daybreak.command.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import daybreak.schema.command.Answer;
import daybreak.schema.command.Target;
import daybreak.schema.event.Json;
import daybreak.schema.eventstore.ResultText;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.HeldContent;
import daybreak.schema.problem.NotFound;
import daybreak.schema.problem.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/** What commands answered, as it is stored for their repetitions. */
public final class Results {

  /** What a text is of; 201 was stored for answers too. */
  private static final int ANSWER = 200;

  private static final int NOTHING_FOUND = 404;
  private static final int REFUSAL = 409;

  /** What counts nothing of a kind was stored before that was counted. */
  private static final ObjectReader REFUSALS =
      Json.mapper()
          .readerFor(Refused.class)
          .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  private Results() {}

  /** An answer. */
  public static ResultText of(Object answer) {
    return new ResultText(ANSWER, Json.mapper().writeValueAsString(answer));
  }

  static ResultText of(Refusal no) {
    return new ResultText(REFUSAL, text(no, no.code(), no.holds()));
  }

  static ResultText of(NotFound no) {
    return new ResultText(NOTHING_FOUND, text(no, Code.NOT_FOUND, null));
  }

  private static String text(RuntimeException no, Code code, @Nullable HeldContent holds) {
    return Json.mapper()
        .writeValueAsString(
            new Refused(Objects.requireNonNullElse(no.getMessage(), ""), code.word(), holds));
  }

  /**
   * Answers once more what was answered first.
   *
   * @throws Refusal if it was refused first
   * @throws NotFound if there was nothing first
   */
  static <R> R again(ResultText first, Answer<R> answer, Target target) {
    String json = Objects.requireNonNull(first.json(), "a result has a text");
    return switch (first.kind()) {
      case NOTHING_FOUND -> throw new NotFound(target.what(), target.id());
      case REFUSAL -> throw REFUSALS.<Refused>readValue(json).refusal();
      default -> Json.mapper().readValue(json, answer.type());
    };
  }

  /**
   * A refusal.
   *
   * @param detail the fact in plain words
   * @param code the same fact for programs; null where it was stored before there were codes
   * @param holds what something holds that was to hold nothing, where that is the fact
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Refused(String detail, @Nullable String code, @Nullable HeldContent holds) {

    Refusal refusal() {
      String word = Objects.requireNonNullElse(code, Code.REFUSED.word());
      return new RefusedBefore(Code.ofStored(word), detail, holds);
    }
  }
}
