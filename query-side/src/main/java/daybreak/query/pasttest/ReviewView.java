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
    PastTestView test = PastTestView.of(row);
    return new ReviewView(test, figures(test, row, "by_subject"), figures(test, row, "by_topic"));
  }

  /** Where nothing is known of the test's questions, the rows have none counted. */
  private static List<FiguresView> figures(PastTestView test, Row row, String column) {
    List<FiguresView> figures = JsonColumn.list(row, column, FiguresView.class);
    return test.questionCount() == null
        ? figures.stream().map(FiguresView::uncounted).toList()
        : figures;
  }

  /**
   * How one subject or topic went. Where an import knew only the score, the counts are null.
   *
   * @param id null for one that only an import names
   * @param answered how many questions have an answer
   * @param correct how many answers are right
   */
  record FiguresView(
      @Nullable UUID id, String title, @Nullable Integer answered, @Nullable Integer correct) {

    private FiguresView uncounted() {
      return new FiguresView(id, title, null, null);
    }
  }
}
