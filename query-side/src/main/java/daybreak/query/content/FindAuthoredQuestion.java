package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import java.util.UUID;

/** Asks for a question as its authors see it, in whatever state it is. */
record FindAuthoredQuestion(UUID id) implements ContentQuery<WholeQuestionView> {}
