package daybreak.command.http;

import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import org.jspecify.annotations.Nullable;

/** Why something is validated, rejected, retired or made again, if that is said. */
public record ReasonForm(
    @Field(most = FieldReader.REASON, example = "It was checked by two teachers.")
        @Nullable String reason) {

  /** The reason in a body that may be missing. */
  public static @Nullable String read(@Nullable ReasonForm form) {
    FieldReader input = new FieldReader();
    String reason = input.reason(form == null ? null : form.reason());
    return input.valid(reason);
  }
}
