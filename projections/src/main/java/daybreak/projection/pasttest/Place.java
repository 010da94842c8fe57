package daybreak.projection.pasttest;

import static java.util.Objects.requireNonNull;

import daybreak.schema.pasttest.Narrowing;
import daybreak.schema.pasttest.Titled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A past test's place in one of the lists of its learner that a subject, a mode, or both narrow.
 *
 * @param subject {@link Narrowing#ANY_SUBJECT} where the mode alone narrows
 * @param mode {@link Narrowing#ANY_MODE} where the subject alone narrows
 */
record Place(UUID learner, UUID subject, String mode, Instant completedAt, UUID test) {

  /** All places of a completed test. What an import does not know has no list. */
  static List<Place> of(TestRow row) {
    TestHeader header = requireNonNull(row.header());
    Instant completedAt = requireNonNull(row.outcome()).completedAt();
    List<Place> places = new ArrayList<>();
    for (UUID subject : subjects(header)) {
      for (String mode : modes(header)) {
        if (Narrowing.isOne(subject, mode)) {
          places.add(new Place(row.learner(), subject, mode, completedAt, row.id()));
        }
      }
    }
    return places;
  }

  private static List<UUID> subjects(TestHeader header) {
    Stream<UUID> own = header.subjects().stream().map(Titled::id).filter(Objects::nonNull);
    return Stream.concat(Stream.of(Narrowing.ANY_SUBJECT), own).distinct().toList();
  }

  private static List<String> modes(TestHeader header) {
    String mode = header.modeText();
    return mode == null ? List.of(Narrowing.ANY_MODE) : List.of(Narrowing.ANY_MODE, mode);
  }
}
