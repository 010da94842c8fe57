package daybreak.command.replay;

import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import org.jspecify.annotations.Nullable;

/**
 * That readers are to see a rebuild's tables.
 *
 * @param evenIfDifferent whether also where the tables are not known to be the same, as those of a
 *     changed fold are not
 */
record SwapForm(
    @Field(
            required = true,
            least = 1,
            most = FieldReader.REASON,
            example = "A row was changed by hand.")
        @Nullable String reason,
    @Field(standard = "false") @Nullable Boolean evenIfDifferent) {

  Wish read() {
    FieldReader input = new FieldReader();
    return input.valid(
        new Wish.Swap(
            input.text("reason", reason, FieldReader.REASON),
            Boolean.TRUE.equals(evenIfDifferent)));
  }
}
