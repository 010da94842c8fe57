package daybreak.schema.pasttest;

import daybreak.schema.content.QuestionContent;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;

/**
 * A question in the version that a test shows.
 *
 * @param version from 1
 */
public record ShownQuestion(
    QuestionId question, int version, SubjectId subject, TopicId topic, QuestionContent content) {}
