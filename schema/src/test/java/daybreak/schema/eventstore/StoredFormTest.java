package daybreak.schema.eventstore;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.event.Json;
import daybreak.schema.eventstore.EventExamples.Example;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stored form of every event. A test that fails here says that stored events could no longer be
 * read: give the event a new version, an upcaster and a new file; the old file stays as it is.
 */
class StoredFormTest {

  private static final Pattern FILE = Pattern.compile("(.+)\\.v(\\d+)(\\..+)?\\.json");

  private static final EventSerializer SERIALIZER = EventSerializer.ofEvents();

  static List<Example> examples() {
    return EventExamples.all();
  }

  @Test
  void every_event_has_an_example() {
    Set<Class<?>> shown =
        examples().stream().map(example -> example.event().getClass()).collect(toSet());
    assertThat(shown).containsExactlyInAnyOrderElementsOf(EventTypes.all());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void is_written_as_approved(Example example) {
    SerializedObject<byte[]> written = SERIALIZER.serialize(example.event(), byte[].class);

    assertThat(Json.mapper().readTree(written.getData()))
        .isEqualTo(Json.mapper().readTree(approved(example)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void is_read_back_from_what_was_approved(Example example) {
    var type = SERIALIZER.typeForClass(example.event().getClass());
    var stored = new SimpleSerializedObject<>(approved(example), byte[].class, type);

    assertThat(SERIALIZER.<byte[], Object>deserialize(stored)).isEqualTo(example.event());
  }

  static List<Path> approvedFiles() throws IOException, URISyntaxException {
    URL directory = Objects.requireNonNull(StoredFormTest.class.getResource("/golden"));
    try (Stream<Path> files = Files.list(Path.of(directory.toURI()))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("approvedFiles")
  void whatever_version_was_approved_is_read_as_the_present_one(Path file) throws IOException {
    StoredEvent stored = stored(file);

    assertThat(present(stored))
        .isInstanceOf(Objects.requireNonNull(EventTypes.byWireName(stored.type())));
  }

  /** What was approved of an event, as it would be in the log. */
  static StoredEvent stored(Path file) throws IOException {
    Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
    assertThat(name.matches()).isTrue();
    return stored(name.group(1), Integer.parseInt(name.group(2)), Files.readAllBytes(file));
  }

  /** The same as this release reads it. */
  static Object present(StoredEvent stored) {
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
            Stream.of(stored), SERIALIZER, Upcasters.chain())
        .next()
        .getPayload();
  }

  private static StoredEvent stored(String type, int version, byte[] payload) {
    return new StoredEvent(
        1,
        UUID.randomUUID().toString(),
        0,
        "any",
        UUID.randomUUID().toString(),
        type,
        version,
        Instant.EPOCH,
        payload,
        new byte[] {'{', '}'});
  }

  @Test
  void names_no_java_class() {
    for (Class<?> event : EventTypes.all()) {
      assertThat(SERIALIZER.typeForClass(event).getName())
          .matches("(content|lesson|deck|learner|quiz|pasttest|plan)\\.[a-z-]+")
          .isEqualTo(EventTypes.wireName(event).value());
      assertThat(SERIALIZER.typeForClass(event).getRevision()).matches("[1-9][0-9]*");
    }
  }

  @Test
  void refuses_a_version_that_it_does_not_know() {
    assertThatThrownBy(
            () -> SERIALIZER.classForType(new SimpleSerializedType("deck.deck-filled", "9")))
        .isInstanceOf(UnknownEvent.class)
        .hasMessageContaining("deck.deck-filled in version 9");
  }

  @Test
  void refuses_a_type_that_it_does_not_know() {
    assertThatThrownBy(
            () -> SERIALIZER.classForType(new SimpleSerializedType("deck.deck-eaten", "1")))
        .isInstanceOf(UnknownEvent.class)
        .hasMessageContaining("deck.deck-eaten in version 1");
  }

  private static byte[] approved(Example example) {
    try (InputStream file = StoredFormTest.class.getResourceAsStream(example.file())) {
      assertThat(file).as("the approved file %s", example.file()).isNotNull();
      return file.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
