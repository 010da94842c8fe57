package daybreak.command.content;

import daybreak.schema.content.ContentState;
import daybreak.schema.content.QuestionContent;
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
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.event.Event;
import daybreak.schema.pasttest.ShownQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions that a question has had, its state and its place now. */
final class QuestionHistory {

  private final QuestionAuthored beginning;
  private final List<QuestionContent> versions = new ArrayList<>();
  private ContentState state = ContentState.DRAFT;
  private SubjectId subject;
  private TopicId topic;

  QuestionHistory(List<Event> events) {
    beginning = (QuestionAuthored) events.getFirst();
    subject = beginning.subject();
    topic = beginning.topic();
    events.forEach(event -> add((QuestionEvent) event));
  }

  private void add(QuestionEvent event) {
    switch (event) {
      case QuestionAuthored authored -> become(authored.content());
      case QuestionRevised revised -> become(revised.content());
      case QuestionCorrected corrected -> versions.add(corrected.content());
      case QuestionMoved(_, var newSubject, var newTopic) -> {
        subject = newSubject;
        topic = newTopic;
      }
      case QuestionTagged _ -> {}
      case QuestionValidated _ -> state = ContentState.VALIDATED;
      case QuestionRejected _ -> state = ContentState.REJECTED;
      case QuestionRetired _ -> state = ContentState.RETIRED;
      case QuestionRestored _ -> state = ContentState.DRAFT;
    }
  }

  private void become(QuestionContent content) {
    versions.add(content);
    state = ContentState.DRAFT;
  }

  boolean isValidated() {
    return state == ContentState.VALIDATED;
  }

  ShownQuestion latest() {
    return shown(versions.size());
  }

  Optional<ShownQuestion> version(int number) {
    return number >= 1 && number <= versions.size() ? Optional.of(shown(number)) : Optional.empty();
  }

  private ShownQuestion shown(int version) {
    return new ShownQuestion(
        beginning.question(), version, subject, topic, versions.get(version - 1));
  }
}
