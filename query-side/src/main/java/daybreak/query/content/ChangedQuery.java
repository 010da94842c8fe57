package daybreak.query.content;

import daybreak.query.paging.PageQuery;
import daybreak.schema.document.Field;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for what admins list of one kind, what was changed last first. */
interface ChangedQuery extends PageQuery {

  int WORDS = 500;

  /** Only what is of this subject. */
  @Nullable UUID subjectId();

  /**
   * Only what has all these words; of more than 1,000 that have, any 1,000 are looked through, and
   * the page says so.
   */
  @Field(least = 1, most = WORDS, example = "hottest planet")
  @Nullable String q();

  /** Only what was changed at this moment or later. */
  @Field(as = Instant.class, example = "2026-01-02T03:04:05Z")
  @Nullable String changedSince();
}
