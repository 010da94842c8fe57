package daybreak.schema.quiz;

import daybreak.schema.content.QuestionId;

/** One version of a question, from 1. */
public record QuestionVersion(QuestionId question, int version) {}
