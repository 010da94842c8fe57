package daybreak.query.event;

import daybreak.schema.document.Field;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a thing of the bank.
 *
 * @param position its place in the log
 * @param at when it was done
 * @param by in whose name; null where nobody was noted
 * @param type what happened, by the event's name
 * @param id the thing's
 * @param version that the thing had from then on; null where its kind has no versions
 * @param reason why, in the admin's words; null where none was given
 * @param changes which of its fields were given another value, and for its first event all
 */
record ChangeView(
    long position,
    Instant at,
    @Field(as = UUID.class) @Nullable String by,
    @Field(example = "content.question-validated") String type,
    @Field(as = BankKind.class) String kind,
    UUID id,
    @Nullable Integer version,
    @Nullable String reason,
    List<FieldChange> changes) {}
