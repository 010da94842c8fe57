package daybreak.projection.testing;

import daybreak.schema.learner.LearnerEvent;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerEvent.LearnerSettingsChanged;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.learner.StudiedSubject;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonProgressEvent;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.lesson.LessonProgressId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Learners who register, change their settings, and read lessons as far as they like. */
final class RandomLessons {

  private static final Instant FIRST_DAY = Instant.parse("2026-01-15T00:00:00Z");

  private final Random random;
  private final RandomContent content;

  RandomLessons(Random random, RandomContent content) {
    this.random = random;
    this.content = content;
  }

  /** A learner's settings, changed some times. */
  List<LearnerEvent> settings(LearnerId learner, Place place) {
    List<LearnerEvent> events = new ArrayList<>();
    events.add(new LearnerRegistered(learner, settings(place)));
    for (int left = random.nextInt(3); left > 0; left--) {
      events.add(new LearnerSettingsChanged(learner, settings(place)));
    }
    return events;
  }

  private LearnerSettings settings(Place place) {
    return new LearnerSettings(
        new NamedZone(List.of("Asia/Kathmandu", "EST", "America/Panama").get(random.nextInt(3))),
        5 + random.nextInt(500),
        random.nextBoolean() ? null : LocalDate.of(2026, 6, 1 + random.nextInt(30)),
        List.of(new StudiedSubject(place.subject(), 1 + random.nextInt(10))));
  }

  /** A learner's progress through a lesson that nobody knows of. */
  List<LessonProgressEvent> progress(LearnerId learner, Place place) {
    return progress(learner, new LessonId(content.id()), place);
  }

  /** A learner's progress through one lesson. */
  List<LessonProgressEvent> progress(LearnerId learner, LessonId lesson, Place place) {
    List<LessonProgressEvent> events = new ArrayList<>();
    int percent = random.nextInt(50);
    while (events.isEmpty() || (percent <= 100 && random.nextInt(4) > 0)) {
      events.add(
          new LessonProgressed(
              LessonProgressId.of(learner, lesson),
              learner,
              lesson,
              place.subject(),
              place.topic(),
              FIRST_DAY.plusSeconds(random.nextInt(1_000_000)),
              percent));
      percent = percent == 100 ? 101 : Math.min(100, percent + 1 + random.nextInt(60));
    }
    return events;
  }
}
