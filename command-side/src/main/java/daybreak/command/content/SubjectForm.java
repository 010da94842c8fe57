package daybreak.command.content;

import daybreak.command.platform.Input;
import daybreak.schema.content.SubjectCommand.AddSubject;
import daybreak.schema.content.SubjectId;
import org.jspecify.annotations.Nullable;

/** A subject to be added. */
record SubjectForm(@Nullable String id, @Nullable String title) {

  AddSubject command() {
    Input input = new Input();
    return input.valid(
        new AddSubject(new SubjectId(input.idOrNew("id", id)), input.title("title", title)));
  }
}
