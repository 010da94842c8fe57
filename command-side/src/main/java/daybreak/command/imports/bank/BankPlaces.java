package daybreak.command.imports.bank;

import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;

/** Where in the bank the lines of an import belong. */
interface BankPlaces {

  SubjectId subject(SubjectPlace place);

  TopicId topic(TopicPlace place);
}
