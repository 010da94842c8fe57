package daybreak.command.operation;

import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import org.jspecify.annotations.Nullable;

/** Why something is to be mended: whoever asks later is told. */
record MendingForm(
    @Field(
            required = true,
            least = 1,
            most = FieldReader.REASON,
            example = "The constraint that refused it is gone.")
        @Nullable String reason) {

  String read() {
    FieldReader input = new FieldReader();
    return input.valid(input.text("reason", reason, FieldReader.REASON));
  }
}
