package daybreak.query.lesson;

import daybreak.query.gateway.LearnerQuery;
import java.util.UUID;

/** Asks for a lesson as it stands for the caller. */
record FindLesson(UUID id) implements LearnerQuery<WholeLessonView> {}
