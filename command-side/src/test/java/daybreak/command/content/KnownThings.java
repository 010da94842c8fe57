package daybreak.command.content;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.problem.NotFound;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** A bank of one subject, one topic of it and two flashcards; nothing else exists. */
public record KnownThings(SubjectId subject, TopicId topic, FlashcardId first, FlashcardId second)
    implements EmptyBank {

  public static KnownThings made() {
    return new KnownThings(
        new SubjectId(UUID.randomUUID()),
        new TopicId(UUID.randomUUID()),
        new FlashcardId(UUID.randomUUID()),
        new FlashcardId(UUID.randomUUID()));
  }

  @Override
  public SubjectId subjectOfOpen(TopicId wanted) {
    return Optional.of(wanted)
        .filter(topic::equals)
        .map(_ -> subject)
        .orElseThrow(() -> new TopicIsUnknown(wanted));
  }

  @Override
  public void requireSubjects(Collection<SubjectId> wanted) {
    wanted.stream()
        .filter(one -> !one.equals(subject))
        .forEach(unknown -> {
          throw new SubjectIsUnknown(unknown);
        });
  }

  @Override
  public void requireTopics(Collection<TopicId> wanted) {
    wanted.stream()
        .filter(one -> !one.equals(topic))
        .forEach(unknown -> {
          throw new TopicIsUnknown(unknown);
        });
  }

  @Override
  public ContentPlace placeOf(FlashcardId card) {
    requireThere(card);
    return new ContentPlace(subject, topic);
  }

  /** Every card is validated. */
  @Override
  public void requireValidated(FlashcardId card) {
    requireThere(card);
  }

  private void requireThere(FlashcardId card) {
    if (!card.equals(first) && !card.equals(second)) {
      throw new NotFound("flashcard", card.value());
    }
  }

  @Override
  public void requireFlashcards(Collection<FlashcardId> wanted) {
    wanted.stream()
        .filter(card -> !card.equals(first) && !card.equals(second))
        .forEach(unknown -> {
          throw new FlashcardIsUnknown(unknown);
        });
  }
}
