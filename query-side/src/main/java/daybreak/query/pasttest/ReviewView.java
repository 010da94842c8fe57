package daybreak.query.pasttest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A completed test's header: what its list shows, and how each subject and topic went.
 *
 * @param bySubject how each subject went
 * @param byTopic how each topic went
 */
record ReviewView(
    @JsonUnwrapped PastTestView test, List<FiguresView> bySubject, List<FiguresView> byTopic) {

  static ReviewView of(Row row) {
    return new ReviewView(
        PastTestView.of(row),
        JsonColumn.list(row, "by_subject", FiguresView.class),
        JsonColumn.list(row, "by_topic", FiguresView.class));
  }

  /**
   * How one subject or topic went.
   *
   * @param id null for one that only an import names
   * @param answered how many questions have an answer
   * @param correct how many answers are right
   */
  record FiguresView(@Nullable UUID id, String title, int answered, int correct) {}
}
