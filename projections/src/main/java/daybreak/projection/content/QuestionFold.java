package daybreak.projection.content;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.content.ContentState;
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

/** Questions and their tags. */
final class QuestionFold extends Fold<QuestionEvent, QuestionRow> {

  private final QuestionTable questions;
  private final QuestionTagTable tags;

  QuestionFold(Database database) {
    super(QuestionEvent.class);
    this.questions = new QuestionTable(database);
    this.tags = new QuestionTagTable(database);
  }

  @Override
  protected List<QuestionRow> load(Collection<UUID> aggregates) {
    return questions.load(aggregates);
  }

  @Override
  protected QuestionRow apply(@Nullable QuestionRow row, QuestionEvent event, long sequence) {
    return switch (event) {
      case QuestionAuthored authored -> authored(authored, sequence);
      case QuestionRevised(_, int version, var content, var next) ->
          existing(row).revised(version, content, next, sequence);
      case QuestionCorrected(_, int version, var content, var next) ->
          existing(row).corrected(version, content, next, sequence);
      case QuestionMoved(_, var subject, var topic) ->
          existing(row).moved(subject.value(), topic.value(), sequence);
      case QuestionTagged(_, var next) -> existing(row).tagged(next, sequence);
      case QuestionValidated _ -> existing(row).in(ContentState.VALIDATED, sequence);
      case QuestionRejected _ -> existing(row).in(ContentState.REJECTED, sequence);
      case QuestionRetired _ -> existing(row).in(ContentState.RETIRED, sequence);
      case QuestionRestored _ -> existing(row).in(ContentState.DRAFT, sequence);
    };
  }

  private static QuestionRow authored(QuestionAuthored event, long sequence) {
    return new QuestionRow(
        event.question().value(),
        event.subject().value(),
        event.topic().value(),
        ContentState.DRAFT,
        1,
        event.tags(),
        event.content(),
        sequence);
  }

  @Override
  protected void write(List<Change<QuestionRow>> changes) {
    questions.write(changes);
    tags.write(changes);
  }
}
