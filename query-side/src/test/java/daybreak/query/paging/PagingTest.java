package daybreak.query.paging;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabaseExtension.class)
class PagingTest {

  private static final Random RANDOM = new Random(11);
  private final QueryApi api;
  private final Bank bank;

  PagingTest(TestDatabase database) {
    api = QueryApi.on(database);
    bank = new Bank(database);
  }

  @Test
  void inserts_between_pages_neither_repeat_nor_skip_an_item() {
    UUID topic = UUID.randomUUID();
    List<String> before = questions(topic, 50);
    Answer page = api.ask("/api/questions", "topicId", topic.toString(), "limit", "7");
    var seen = new ArrayList<>(page.ids());
    while (!page.header("Link").isEmpty()) {
      questions(topic, 3);
      page = api.follow(address(page));
      seen.addAll(page.ids());
    }
    assertThat(seen).doesNotHaveDuplicates().isSorted().containsAll(before);
  }

  @Test
  void a_page_holds_twenty_items_unless_told_otherwise() {
    UUID topic = UUID.randomUUID();
    List<String> ids = questions(topic, 20);
    Answer whole = api.ask("/api/questions", "topicId", topic.toString());
    assertThat(whole.ids()).isEqualTo(ids);
    assertThat(whole.json().get("next").isNull()).isTrue();
    questions(topic, 1);
    Answer first = api.ask("/api/questions", "topicId", topic.toString());
    assertThat(first.ids()).hasSize(20);
    assertThat(api.follow(address(first)).ids()).hasSize(1);
  }

  @Test
  void titles_in_any_script_are_walked_whole() {
    UUID subject = bank.subject("Languages");
    for (String title : List.of("русский", "日本語", "a", "A", "ß", "\uD83D\uDE00", "a", "é")) {
      bank.topic(subject, title);
    }
    String path = "/api/subjects/" + subject + "/topics";
    assertThat(api.walk(1, path)).hasSize(8).isEqualTo(api.ask(path).ids());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tag=x", "state=draft", "topicId=00000000-0000-4000-8000-000000000001"})
  void a_cursor_of_another_filter_or_list_is_refused(String filter) {
    questions(UUID.randomUUID(), 30);
    String cursor = "cursor=" + api.ask("/api/questions").json().get("next").asString();
    assertThat(api.follow("/api/questions?" + cursor).status()).isEqualTo(200);
    assertCursorRefused(api.follow("/api/questions?" + filter + "&" + cursor));
    assertCursorRefused(api.follow("/api/flashcards?" + cursor));
  }

  private static void assertCursorRefused(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/0/field").asString()).isEqualTo("cursor");
  }

  private static String address(Answer page) {
    assertThat(page.header("Link")).startsWith("</api/").endsWith(">; rel=\"next\"");
    return page.header("Link").substring(1, page.header("Link").indexOf('>'));
  }

  private List<String> questions(UUID topic, int count) {
    return Stream.generate(() -> question(topic)).limit(count).sorted().toList();
  }

  private String question(UUID topic) {
    var id = new UUID(RANDOM.nextLong(), RANDOM.nextLong());
    bank.question(id, UUID.randomUUID(), topic, "draft", List.of());
    return id.toString();
  }
}
