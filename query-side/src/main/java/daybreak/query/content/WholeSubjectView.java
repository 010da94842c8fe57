package daybreak.query.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.schema.sql.Row;

/**
 * A subject, whether it is listed or not.
 *
 * @param retired whether it is retired, and its topics with it
 */
record WholeSubjectView(@JsonUnwrapped TitleView subject, boolean retired) {

  static WholeSubjectView of(Row row) {
    return new WholeSubjectView(TitleView.of(row), row.booleanValue("retired"));
  }
}
