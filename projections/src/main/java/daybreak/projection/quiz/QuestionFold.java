package daybreak.projection.quiz;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.projection.platform.SqlText;
import daybreak.schema.content.QuestionEvent;
import daybreak.schema.content.QuestionEvent.QuestionAuthored;
import daybreak.schema.content.QuestionEvent.QuestionCorrected;
import daybreak.schema.content.QuestionEvent.QuestionMoved;
import daybreak.schema.content.QuestionEvent.QuestionRejected;
import daybreak.schema.content.QuestionEvent.QuestionRestored;
import daybreak.schema.content.QuestionEvent.QuestionRetired;
import daybreak.schema.content.QuestionEvent.QuestionRevised;
import daybreak.schema.content.QuestionEvent.QuestionTagged;
import daybreak.schema.content.QuestionEvent.QuestionValidated;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions, as far as pools are concerned. */
final class QuestionFold extends Fold<QuestionEvent, PooledQuestion> {

  private final Database database;

  QuestionFold(Database database) {
    super(QuestionEvent.class);
    this.database = database;
  }

  @Override
  protected List<PooledQuestion> load(Collection<UUID> aggregates) {
    return database
        .call(QuizSql.LOAD_QUESTIONS)
        .array("ids", "uuid", aggregates)
        .list(PooledQuestion::of);
  }

  @Override
  protected PooledQuestion apply(@Nullable PooledQuestion row, QuestionEvent event, long sequence) {
    return switch (event) {
      case QuestionAuthored(var question, var subject, var topic, _, var tags) ->
          new PooledQuestion(
              question.value(), subject.value(), topic.value(), false, tags, sequence);
      case QuestionRevised(_, _, _, var tags) ->
          existing(row).tagged(tags, sequence).validated(false, sequence);
      case QuestionCorrected(_, _, _, var tags) -> existing(row).tagged(tags, sequence);
      case QuestionMoved(_, var subject, var topic) ->
          existing(row).moved(subject.value(), topic.value(), sequence);
      case QuestionTagged(_, var tags) -> existing(row).tagged(tags, sequence);
      case QuestionValidated _ -> existing(row).validated(true, sequence);
      case QuestionRejected _ -> existing(row).validated(false, sequence);
      case QuestionRetired _ -> existing(row).validated(false, sequence);
      case QuestionRestored _ -> existing(row).validated(false, sequence);
    };
  }

  @Override
  protected void write(List<Change<PooledQuestion>> changes) {
    List<PooledQuestion> rows = changes.stream().map(Change::after).toList();
    database
        .call(QuizSql.WRITE_QUESTIONS)
        .column("id", "uuid", rows, PooledQuestion::id)
        .column("subject_id", "uuid", rows, PooledQuestion::subject)
        .column("topic_id", "uuid", rows, PooledQuestion::topic)
        .column("validated", "boolean", rows, PooledQuestion::validated)
        .column("tags", "text", rows, row -> SqlText.array(row.tags()))
        .column("sequence_number", "bigint", rows, PooledQuestion::sequenceNumber)
        .update();
  }
}
