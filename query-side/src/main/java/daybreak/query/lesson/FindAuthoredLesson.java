package daybreak.query.lesson;

import daybreak.query.gateway.ContentQuery;
import java.util.UUID;

/** Asks for a lesson as its authors see it, in whatever state it is. */
record FindAuthoredLesson(UUID id) implements ContentQuery<AuthoredLessonView> {}
