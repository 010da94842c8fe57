package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import java.util.UUID;

/** Asks for an exercise that is not retired. */
record FindExercise(UUID id) implements ContentQuery<ExerciseView> {}
