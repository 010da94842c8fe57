package daybreak.query.content;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every set of filters against the plainest way to answer it: looking at every row. */
@ExtendWith(TestDatabaseExtension.class)
class RandomBankTest {

  private static final List<String> STATES = List.of("draft", "validated", "rejected", "retired");
  private static final List<String> TYPES = List.of("basic", "cloze", "image");
  private static final List<String> TAGS = List.of("algebra", "π", "a b", "rare");

  private final Random random = new Random(20_260_301);
  private final QueryApi api;
  private final Bank bank;
  private final List<Topic> topics = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();

  RandomBankTest(TestDatabase database) {
    api = QueryApi.on(database);
    bank = new Bank(database);
  }

  @Test
  void every_filter_of_questions_answers_just_the_rows_that_match() {
    fill(Writing::question);
    for (String topic : given(topics.stream().map(t -> t.id().toString()).toList())) {
      for (String tag : given(TAGS)) {
        for (String state : given(STATES)) {
          assertThat(walk("/api/questions", "topicId", topic, "tag", tag, "state", state))
              .isEqualTo(
                  ids(item ->
                      matches(topic, item.topic().id())
                          && (tag.isEmpty() || item.tags().contains(tag))
                          && matches(state, item.state())));
        }
      }
    }
  }

  @Test
  void every_filter_of_flashcards_answers_just_the_validated_rows_that_match() {
    random.setSeed(20_260_302);
    fill(Writing::flashcard);
    for (String subject : given(topics.stream().map(t -> t.subject().toString()).toList())) {
      for (String topic : given(topics.stream().map(t -> t.id().toString()).toList())) {
        for (String type : given(TYPES)) {
          for (String tag : given(TAGS)) {
            assertThat(
                    walk(
                        "/api/flashcards",
                        "subjectId",
                        subject,
                        "topicId",
                        topic,
                        "cardType",
                        type,
                        "tag",
                        tag))
                .isEqualTo(
                    ids(item ->
                        item.state().equals("validated")
                            && matches(subject, item.topic().subject())
                            && matches(topic, item.topic().id())
                            && matches(type, item.type())
                            && (tag.isEmpty() || item.tags().contains(tag))));
          }
        }
      }
    }
  }

  private void fill(Writing writing) {
    for (String title : List.of("one", "two")) {
      UUID subject = bank.subject(title);
      for (int i = 0; i < 2; i++) {
        topics.add(new Topic(bank.topic(subject, title + i), subject));
      }
    }
    for (int i = 0; i < 300; i++) {
      Item item = item();
      writing.write(bank, item);
      items.add(item);
    }
  }

  private Item item() {
    return new Item(
        new UUID(random.nextLong(), random.nextLong()),
        one(topics),
        one(STATES),
        one(TYPES),
        TAGS.stream().filter(tag -> random.nextInt(tag.equals("rare") ? 60 : 3) == 0).toList());
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private List<String> walk(String path, String... filter) {
    var given = new ArrayList<String>();
    for (int i = 0; i < filter.length; i += 2) {
      if (!filter[i + 1].isEmpty()) {
        given.addAll(List.of(filter[i], filter[i + 1]));
      }
    }
    return api.walk(1 + random.nextInt(100), path, given.toArray(String[]::new));
  }

  private List<String> ids(Predicate<Item> matching) {
    return items.stream().filter(matching).map(item -> item.id().toString()).sorted().toList();
  }

  /** The values of a filter, and its absence. */
  private static List<String> given(List<String> values) {
    return Stream.concat(Stream.of(""), values.stream().distinct()).toList();
  }

  private static boolean matches(String wanted, Object value) {
    return wanted.isEmpty() || wanted.equals(value.toString());
  }

  private record Topic(UUID id, UUID subject) {}

  private record Item(UUID id, Topic topic, String state, String type, List<String> tags) {}

  private interface Writing {

    void write(Bank bank, Item item);

    static void question(Bank bank, Item item) {
      bank.question(
          item.id(), item.topic().subject(), item.topic().id(), item.state(), item.tags());
    }

    static void flashcard(Bank bank, Item item) {
      bank.flashcard(
          item.id(),
          item.topic().subject(),
          item.topic().id(),
          item.state(),
          item.type(),
          item.tags());
    }
  }
}
