package daybreak.command.replay;

import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import org.jspecify.annotations.Nullable;

/** That readers are to see the tables of before a swap again. */
record RollbackForm(
    @Field(
            required = true,
            least = 1,
            most = FieldReader.REASON,
            example = "A page shows what it should not.")
        @Nullable String reason) {

  Wish read() {
    FieldReader input = new FieldReader();
    return input.valid(new Wish.RollBack(input.text("reason", reason, FieldReader.REASON)));
  }
}
