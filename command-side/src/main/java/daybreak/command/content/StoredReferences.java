package daybreak.command.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.SubjectEvent.SubjectAdded;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicEvent.TopicAdded;
import daybreak.schema.content.TopicId;
import daybreak.schema.event.Event;
import daybreak.schema.eventstore.EventStores;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * References looked up in the event store. Where something belongs never changes, so it is
 * remembered once it is committed; that something is missing is never remembered.
 */
final class StoredReferences implements References {

  private static final String FOUND = StoredReferences.class.getName();
  private static final int REMEMBERED = 20_000;

  private final EventStores stores;
  private final Cache<Record, SubjectId> subjects =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  StoredReferences(EventStores stores) {
    this.stores = stores;
  }

  @Override
  public SubjectId subjectOf(TopicId topic) {
    return find(topic, topic.value(), StoredReferences::subjectOfTopic)
        .orElseThrow(() -> new TopicIsUnknown(topic));
  }

  @Override
  public void require(SubjectId subject) {
    if (find(subject, subject.value(), StoredReferences::subjectItself).isEmpty()) {
      throw new SubjectIsUnknown(subject);
    }
  }

  @Override
  public void requireSubjects(Collection<SubjectId> wanted) {
    remember("subject", wanted, SubjectId::value, StoredReferences::subjectItself)
        .ifPresent(unknown -> {
          throw new SubjectIsUnknown(unknown);
        });
  }

  @Override
  public void requireTopics(Collection<TopicId> wanted) {
    remember("topic", wanted, TopicId::value, StoredReferences::subjectOfTopic)
        .ifPresent(unknown -> {
          throw new TopicIsUnknown(unknown);
        });
  }

  /** Looks up at once what is not remembered yet, and answers one that there is not, if any. */
  private <T extends Record> Optional<T> remember(
      String type, Collection<T> wanted, Function<T, UUID> id, FirstEvent firstEvent) {
    List<T> missing =
        wanted.stream().filter(one -> subjects.getIfPresent(one) == null).distinct().toList();
    Map<UUID, Event> beginnings =
        stores.streams().beginnings(type, missing.stream().map(id).toList());
    for (T one : missing) {
      SubjectId subject = firstEvent.subject(beginnings.get(id.apply(one)));
      if (subject == null) {
        return Optional.of(one);
      }
      subjects.put(one, subject);
    }
    return Optional.empty();
  }

  @Override
  public void require(Collection<FlashcardId> flashcards) {
    Set<UUID> existing =
        stores
            .streams()
            .existing("flashcard", flashcards.stream().map(FlashcardId::value).toList());
    for (FlashcardId flashcard : flashcards) {
      if (!existing.contains(flashcard.value())) {
        throw new FlashcardIsUnknown(flashcard);
      }
    }
  }

  private Optional<SubjectId> find(Record id, UUID aggregate, FirstEvent firstEvent) {
    SubjectId known = subjects.getIfPresent(id);
    if (known != null) {
      return Optional.of(known);
    }
    Map<Record, SubjectId> found = foundInUnitOfWork();
    SubjectId subject = found.get(id);
    if (subject == null) {
      subject = firstEvent.subject(firstEventOf(aggregate));
    }
    if (subject != null) {
      found.put(id, subject);
    }
    return Optional.ofNullable(subject);
  }

  /** What is found may be as yet uncommitted in the same unit of work. */
  private Map<Record, SubjectId> foundInUnitOfWork() {
    UnitOfWork<?> unit = CurrentUnitOfWork.get();
    return unit.getOrComputeResource(
        FOUND,
        _ -> {
          var found = new HashMap<Record, SubjectId>();
          unit.afterCommit(_ -> subjects.putAll(found));
          return found;
        });
  }

  private @Nullable Object firstEventOf(UUID aggregate) {
    DomainEventStream events = stores.eventStore().readEvents(aggregate.toString());
    return events.hasNext() ? events.next().getPayload() : null;
  }

  private static @Nullable SubjectId subjectOfTopic(@Nullable Object firstEvent) {
    return firstEvent instanceof TopicAdded topic ? topic.subject() : null;
  }

  private static @Nullable SubjectId subjectItself(@Nullable Object firstEvent) {
    return firstEvent instanceof SubjectAdded added ? added.subject() : null;
  }

  private interface FirstEvent {
    @Nullable SubjectId subject(@Nullable Object event);
  }
}
