package daybreak.projection.testing;

import daybreak.schema.content.Asset;
import daybreak.schema.content.ExerciseEvent;
import daybreak.schema.content.ExerciseEvent.ExerciseAdded;
import daybreak.schema.content.ExerciseEvent.ExerciseMoved;
import daybreak.schema.content.ExerciseEvent.ExerciseRetired;
import daybreak.schema.content.ExerciseEvent.ExerciseRevised;
import daybreak.schema.content.ExerciseId;
import daybreak.schema.content.FlashcardEvent;
import daybreak.schema.content.FlashcardEvent.FlashcardAuthored;
import daybreak.schema.content.FlashcardEvent.FlashcardCorrected;
import daybreak.schema.content.FlashcardEvent.FlashcardMoved;
import daybreak.schema.content.FlashcardEvent.FlashcardRejected;
import daybreak.schema.content.FlashcardEvent.FlashcardRestored;
import daybreak.schema.content.FlashcardEvent.FlashcardRetired;
import daybreak.schema.content.FlashcardEvent.FlashcardRevised;
import daybreak.schema.content.FlashcardEvent.FlashcardValidated;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.QuestionEvent;
import daybreak.schema.content.QuestionEvent.QuestionAuthored;
import daybreak.schema.content.QuestionEvent.QuestionCorrected;
import daybreak.schema.content.QuestionEvent.QuestionMoved;
import daybreak.schema.content.QuestionEvent.QuestionRejected;
import daybreak.schema.content.QuestionEvent.QuestionRestored;
import daybreak.schema.content.QuestionEvent.QuestionRetired;
import daybreak.schema.content.QuestionEvent.QuestionRevised;
import daybreak.schema.content.QuestionEvent.QuestionTagged;
import daybreak.schema.content.QuestionEvent.QuestionValidated;
import daybreak.schema.content.QuestionId;
import daybreak.schema.deck.DeckEvent;
import daybreak.schema.deck.DeckEvent.DeckCreated;
import daybreak.schema.deck.DeckEvent.DeckFilled;
import daybreak.schema.deck.DeckId;
import daybreak.schema.lesson.LessonContent;
import daybreak.schema.lesson.LessonEvent;
import daybreak.schema.lesson.LessonEvent.LessonAuthored;
import daybreak.schema.lesson.LessonEvent.LessonMoved;
import daybreak.schema.lesson.LessonEvent.LessonPublished;
import daybreak.schema.lesson.LessonEvent.LessonRestored;
import daybreak.schema.lesson.LessonEvent.LessonRetired;
import daybreak.schema.lesson.LessonEvent.LessonRevised;
import daybreak.schema.lesson.LessonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lives of single pieces of content, at random, but always as the bank's rules allow. */
final class RandomLives {

  private static final int LONGEST = 8;

  private final Random random;
  private final RandomContent content;
  private final List<Place> places;
  private final List<FlashcardId> cards;
  private int authored;

  /**
   * @param places where they may be moved
   */
  RandomLives(Random random, List<Place> places) {
    this.random = random;
    this.places = places;
    this.content = new RandomContent(random);
    this.cards = IntStream.range(0, 12).mapToObj(_ -> new FlashcardId(content.id())).toList();
  }

  Life question(Place first) {
    QuestionId id = new QuestionId(content.id());
    Place place = first;
    List<String> tags = content.tags();
    List<QuestionEvent> events = new ArrayList<>();
    events.add(new QuestionAuthored(id, place.subject(), place.topic(), content.question(), tags));
    String state = "draft";
    int version = 1;
    while (more(events) && !state.equals("retired")) {
      switch (random.nextInt(7)) {
        case 0 -> {
          tags = content.tags();
          if (random.nextBoolean()) {
            events.add(new QuestionRevised(id, ++version, content.question(), tags));
            state = "draft";
          } else {
            events.add(new QuestionCorrected(id, ++version, content.question(), tags));
          }
        }
        case 1, 2 -> {
          tags = content.tags();
          events.add(new QuestionTagged(id, tags));
        }
        case 3 -> {
          events.add(new QuestionRejected(id, "wrong"));
          state = "rejected";
        }
        case 4 -> {
          events.add(new QuestionRetired(id, null));
          state = "retired";
          if (random.nextBoolean()) {
            events.add(new QuestionRestored(id, "needed"));
            state = "draft";
          }
        }
        case 5 -> {
          place = place();
          events.add(new QuestionMoved(id, place.subject(), place.topic()));
        }
        default -> {
          events.add(new QuestionValidated(id, null));
          state = "validated";
        }
      }
    }
    int untagged = tags.isEmpty() && !state.equals("retired") ? 1 : 0;
    return new Life(place, events, Map.of("questions_" + state, 1, "untagged", untagged));
  }

  Life flashcard(Place first) {
    FlashcardId id =
        authored < cards.size() ? cards.get(authored++) : new FlashcardId(content.id());
    Place place = first;
    List<FlashcardEvent> events = new ArrayList<>();
    events.add(new FlashcardAuthored(id, place.subject(), place.topic(), content.flashcard()));
    String state = "draft";
    int version = 1;
    while (more(events) && !state.equals("retired")) {
      switch (random.nextInt(7)) {
        case 0 -> {
          if (random.nextBoolean()) {
            events.add(new FlashcardRevised(id, ++version, content.flashcard()));
            state = "draft";
          } else {
            events.add(new FlashcardCorrected(id, ++version, content.flashcard()));
          }
        }
        case 1 -> {
          events.add(new FlashcardRejected(id, "wrong"));
          state = "rejected";
        }
        case 2 -> {
          events.add(new FlashcardRetired(id, null));
          state = "retired";
          if (random.nextBoolean()) {
            events.add(new FlashcardRestored(id, "needed"));
            state = "draft";
          }
        }
        case 3 -> {
          place = place();
          events.add(new FlashcardMoved(id, place.subject(), place.topic()));
        }
        default -> {
          events.add(new FlashcardValidated(id, null));
          state = "validated";
        }
      }
    }
    return new Life(place, events, Map.of("flashcards_" + state, 1));
  }

  Life lesson(Place first) {
    LessonId id = new LessonId(content.id());
    Place place = first;
    LessonContent says = content.lesson();
    List<LessonEvent> events = new ArrayList<>();
    events.add(new LessonAuthored(id, place.subject(), place.topic(), says));
    int version = 1;
    while (more(events)) {
      if (random.nextBoolean()) {
        says = content.lesson();
        events.add(new LessonRevised(id, ++version, says));
      } else if (random.nextBoolean()) {
        place = place();
        events.add(new LessonMoved(id, place.subject(), place.topic()));
      } else {
        events.add(new LessonPublished(id));
      }
    }
    if (random.nextInt(4) == 0) {
      events.add(new LessonRetired(id, "old"));
      if (random.nextBoolean()) {
        return new Life(place, events, Map.of());
      }
      events.add(new LessonRestored(id, "needed"));
    }
    return new Life(place, events, Map.of("lessons", 1, "assets", says.assets().size()));
  }

  Life exercise(Place first) {
    ExerciseId id = new ExerciseId(content.id());
    Place place = first;
    List<Asset> assets = content.assets();
    List<ExerciseEvent> events = new ArrayList<>();
    events.add(new ExerciseAdded(id, place.subject(), place.topic(), content.text(), assets));
    if (random.nextInt(3) == 0) {
      assets = content.assets();
      events.add(new ExerciseRevised(id, content.text(), assets));
    }
    for (int moves = random.nextInt(3); moves > 0; moves--) {
      place = place();
      events.add(new ExerciseMoved(id, place.subject(), place.topic()));
    }
    if (random.nextInt(4) == 0) {
      events.add(new ExerciseRetired(id, null));
      return new Life(place, events, Map.of());
    }
    return new Life(place, events, Map.of("exercises", 1, "assets", assets.size()));
  }

  Life deck(Place place) {
    DeckId id = new DeckId(content.id());
    Stream<DeckEvent> filled =
        IntStream.range(0, random.nextInt(LONGEST))
            .mapToObj(_ -> new DeckFilled(id, shuffledPart(cards)));
    Stream<DeckEvent> created = Stream.of(new DeckCreated(id, place.subject(), content.text()));
    return new Life(place, Stream.concat(created, filled).toList(), Map.of());
  }

  /** The cards that decks may hold, which are authored first; a card may be in many. */
  List<FlashcardId> cards() {
    return cards;
  }

  private List<FlashcardId> shuffledPart(List<FlashcardId> cards) {
    List<FlashcardId> shuffled = new ArrayList<>(cards);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, random.nextInt(shuffled.size() + 1)));
  }

  private Place place() {
    return places.get(random.nextInt(places.size()));
  }

  private boolean more(List<?> events) {
    return random.nextInt(LONGEST) >= events.size();
  }
}
