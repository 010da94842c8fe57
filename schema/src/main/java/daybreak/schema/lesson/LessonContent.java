package daybreak.schema.lesson;

import daybreak.schema.content.Asset;
import java.util.List;

/**
 * What one version of a lesson says.
 *
 * @param position its place among its topic's lessons
 * @param minutes the time it takes, in minutes
 */
public record LessonContent(
    String title,
    int position,
    int minutes,
    String body,
    List<String> objectives,
    List<Asset> assets) {

  public LessonContent {
    objectives = List.copyOf(objectives);
    assets = List.copyOf(assets);
  }
}
