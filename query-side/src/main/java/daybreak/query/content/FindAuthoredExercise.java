package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import java.util.UUID;

/** Asks for an exercise as its authors see it, in whatever state it is. */
record FindAuthoredExercise(UUID id) implements ContentQuery<WholeExerciseView> {}
