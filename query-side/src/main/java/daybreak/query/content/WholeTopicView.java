package daybreak.query.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.schema.sql.Row;
import java.util.UUID;

/**
 * A topic and where it belongs.
 *
 * @param retired whether it was retired by itself; with a retired subject it is so in any case
 */
record WholeTopicView(@JsonUnwrapped TitleView topic, UUID subjectId, boolean retired) {

  static WholeTopicView of(Row row) {
    return new WholeTopicView(
        TitleView.of(row), row.uuid("subject_id"), row.booleanValue("retired"));
  }
}
