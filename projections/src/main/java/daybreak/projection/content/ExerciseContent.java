package daybreak.projection.content;

import daybreak.schema.content.Asset;
import java.util.List;

/** What an exercise shows. */
record ExerciseContent(String title, List<Asset> assets) {}
