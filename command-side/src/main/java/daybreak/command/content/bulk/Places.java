package daybreak.command.content.bulk;

import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;

/** Where in the bank the lines of an import belong. */
interface Places {

  SubjectId subject(SubjectPlace place);

  TopicId topic(TopicPlace place);
}
