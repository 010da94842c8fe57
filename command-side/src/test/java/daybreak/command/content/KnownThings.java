package daybreak.command.content;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** References to one subject, one topic of it and two flashcards; nothing else exists. */
public record KnownThings(SubjectId subject, TopicId topic, FlashcardId first, FlashcardId second)
    implements References {

  public static KnownThings made() {
    return new KnownThings(
        new SubjectId(UUID.randomUUID()),
        new TopicId(UUID.randomUUID()),
        new FlashcardId(UUID.randomUUID()),
        new FlashcardId(UUID.randomUUID()));
  }

  @Override
  public SubjectId subjectOf(TopicId wanted) {
    return Optional.of(wanted)
        .filter(topic::equals)
        .map(_ -> subject)
        .orElseThrow(() -> new TopicIsUnknown(wanted));
  }

  @Override
  public void require(SubjectId wanted) {
    if (!wanted.equals(subject)) {
      throw new SubjectIsUnknown(wanted);
    }
  }

  @Override
  public void requireSubjects(Collection<SubjectId> wanted) {
    wanted.forEach(this::require);
  }

  @Override
  public void requireTopics(Collection<TopicId> wanted) {
    for (TopicId one : wanted) {
      SubjectId _ = subjectOf(one);
    }
  }

  @Override
  public void require(Collection<FlashcardId> wanted) {
    for (FlashcardId card : wanted) {
      if (!card.equals(first) && !card.equals(second)) {
        throw new FlashcardIsUnknown(card);
      }
    }
  }
}
