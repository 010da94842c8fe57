package daybreak.schema.quiz;

import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import java.util.List;

/**
 * What a quiz is drawn from: the questions of any of the subjects or topics (of all, where neither
 * is named) that have one of {@code tagsAny} (if there are any), all of {@code tagsAll} and none of
 * {@code tagsNone}. Lists are sorted, without duplicates.
 *
 * @param count 1 to 100
 */
public record QuizCriteria(
    List<SubjectId> subjects,
    List<TopicId> topics,
    List<String> tagsAny,
    List<String> tagsAll,
    List<String> tagsNone,
    QuestionPool pool,
    int count) {}
