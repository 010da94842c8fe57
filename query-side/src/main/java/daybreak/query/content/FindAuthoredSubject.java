package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import java.util.UUID;

/** Asks for a subject as its authors see it. */
record FindAuthoredSubject(UUID id) implements ContentQuery<WholeSubjectView> {}
