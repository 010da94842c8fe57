package daybreak.command.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import daybreak.schema.content.SubjectEvent.SubjectAdded;
import daybreak.schema.content.SubjectEvent.SubjectRenamed;
import daybreak.schema.content.SubjectEvent.SubjectRetired;
import daybreak.schema.event.Event;
import daybreak.schema.event.ExternalId;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.Premise;
import daybreak.schema.eventstore.Streams;
import daybreak.schema.eventstore.TitleBearers;
import daybreak.schema.input.Texts;
import daybreak.schema.pasttest.Titled;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which subjects an import means by what it calls them, which is remembered, also where it is none,
 * until a subject is added, renamed or retired.
 */
final class SubjectNames {

  /** What may lead a name to another subject, or give that another title. */
  private static final Set<Class<? extends Event>> CHANGES =
      Set.of(SubjectAdded.class, SubjectRenamed.class, SubjectRetired.class);

  private static final int REMEMBERED_BYTES = 1 << 20;
  private static final int BYTES_BESIDE_TEXTS = 300;

  private final Streams streams;
  private final TitleBearers bearers;
  private final BankTitles titles;
  private final Cache<Key, Optional<Titled>> remembered =
      Caffeine.newBuilder().maximumWeight(REMEMBERED_BYTES).weigher(SubjectNames::weight).build();

  SubjectNames(EventStores stores, BankTitles titles) {
    this.streams = stores.streams();
    this.bearers = stores.titles();
    this.titles = titles;
  }

  /**
   * The subject of an external id, else the one that the title leads to. The commands of one unit
   * ask once whether what is remembered is still right.
   */
  Optional<Titled> find(String name) {
    Key key = new Key(name, streams.unchanged(CHANGES));
    Optional<Titled> known = remembered.getIfPresent(key);
    Optional<Titled> subject = known == null ? read(name) : known;
    remembered.put(key, subject);
    return subject;
  }

  private Optional<Titled> read(String name) {
    return titled(ExternalId.uuid(Origin.SUBJECT, name))
        .or(() -> bearers.subject(Texts.strip(name)).flatMap(bearer -> titled(bearer.id())));
  }

  private Optional<Titled> titled(UUID subject) {
    return titles.of(Origin.SUBJECT, List.of(subject)).stream().findFirst();
  }

  private static int weight(Key key, Optional<Titled> subject) {
    int characters = key.name().length() + subject.map(Titled::title).map(String::length).orElse(0);
    return BYTES_BESIDE_TEXTS + 2 * characters;
  }

  private record Key(String name, Premise unchanged) {}
}
