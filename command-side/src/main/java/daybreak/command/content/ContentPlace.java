package daybreak.command.content;

import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;

/** Where a piece of content belongs. */
public record ContentPlace(SubjectId subject, TopicId topic) {}
