package daybreak.projection.content;

import daybreak.schema.content.QuestionCommand;

/** Breaks a rule on purpose: it holds a command. */
public record OffendingProjection(QuestionCommand command) {}
