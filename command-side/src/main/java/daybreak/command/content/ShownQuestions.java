package daybreak.command.content;

import daybreak.schema.content.QuestionId;
import daybreak.schema.eventstore.Streams;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.quiz.QuestionVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Questions in the versions to be shown, found in their histories: a statement for each list. */
final class ShownQuestions {

  private final Streams streams;

  ShownQuestions(Streams streams) {
    this.streams = streams;
  }

  List<ShownQuestion> validated(List<QuestionId> questions) {
    return shown(
        questions,
        QuestionId::value,
        (_, history) ->
            Optional.of(history).filter(QuestionHistory::isValidated).map(QuestionHistory::latest));
  }

  List<ShownQuestion> latest(List<QuestionId> questions) {
    return shown(questions, QuestionId::value, (_, history) -> Optional.of(history.latest()));
  }

  List<ShownQuestion> versions(List<QuestionVersion> versions) {
    return shown(
        versions,
        version -> version.question().value(),
        (version, history) -> history.version(version.version()));
  }

  private <T> List<ShownQuestion> shown(List<T> wanted, Function<T, UUID> id, Choice<T> choice) {
    Map<UUID, QuestionHistory> histories = new HashMap<>();
    streams
        .events("question", wanted.stream().map(id).toList())
        .forEach((question, events) -> histories.put(question, new QuestionHistory(events)));
    return wanted.stream()
        .filter(one -> histories.containsKey(id.apply(one)))
        .flatMap(
            one -> choice.of(one, Objects.requireNonNull(histories.get(id.apply(one)))).stream())
        .toList();
  }

  private interface Choice<T> {
    Optional<ShownQuestion> of(T wanted, QuestionHistory history);
  }
}
