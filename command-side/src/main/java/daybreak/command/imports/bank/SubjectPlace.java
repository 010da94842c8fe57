package daybreak.command.imports.bank;

import daybreak.schema.content.SubjectId;
import daybreak.schema.input.FieldReader;
import daybreak.schema.problem.Code;
import org.jspecify.annotations.Nullable;

/** How a line names a subject. */
sealed interface SubjectPlace {

  record ById(SubjectId subject) implements SubjectPlace {}

  /** A subject of this title, made by the way if there is none. */
  record ByTitle(String title) implements SubjectPlace {}

  static SubjectPlace read(
      FieldReader input, @Nullable String subjectId, @Nullable String subject) {
    if (subjectId != null && subject != null) {
      input.refuse("subject", Code.CONFLICTING, "must be left out where there is a subjectId");
    }
    return subject == null
        ? new ById(new SubjectId(BankLine.id(input, "subject", "subjectId", subjectId)))
        : new ByTitle(input.title("subject", subject));
  }
}
