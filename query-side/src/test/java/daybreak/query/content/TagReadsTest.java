package daybreak.query.content;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.schema.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tags as admins list them. */
class TagReadsTest {

  private static final String TAGS = "/api/content/tags";
  private static final UUID EVERYWHERE = new UUID(0, 0);

  private final TestDatabase database = TestDatabase.create();
  private final QueryApi api = QueryApi.on(database);
  private final Bank bank = new Bank(database);
  private final UUID subject = UUID.randomUUID();

  @BeforeEach
  void there_are_tags() {
    for (String tag : List.of("moon", "memory", "memories", "mem", "ménage", "zebra", "a%b")) {
      bank.tag(EVERYWHERE, tag, 3, 2);
    }
    bank.tag(subject, "memory", 1, 0);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void are_those_of_the_bank_with_how_many_bear_them_however_they_are_paged() {
    assertThat(api.ask(TAGS).items())
        .contains(Map.of("tag", "memory", "questions", 3, "flashcards", 2));
    assertThat(tags())
        .containsExactly("a%b", "mem", "memories", "memory", "moon", "ménage", "zebra");
  }

  @Test
  void are_those_of_a_subject() {
    assertThat(api.ask(TAGS, "subjectId", subject.toString()).items())
        .containsExactly(Map.of("tag", "memory", "questions", 1, "flashcards", 0));
    assertThat(tags("subjectId", UUID.randomUUID().toString())).isEmpty();
  }

  @Test
  void are_those_that_begin_with_what_is_asked_for_in_any_case() {
    assertThat(tags("q", " MEM")).containsExactly("mem", "memories", "memory");
    assertThat(tags("q", "mé")).containsExactly("ménage");
    assertThat(tags("q", "a%")).containsExactly("a%b");
    assertThat(tags("q", "%")).isEmpty();
    assertThat(tags("q", "mem", "subjectId", subject.toString())).containsExactly("memory");
  }

  @Test
  void a_beginning_that_is_blank_or_longer_than_a_tag_is_refused() {
    assertThat(api.ask(TAGS, "q", " ").status()).isEqualTo(400);
    assertThat(api.ask(TAGS, "q", "x".repeat(201)).status()).isEqualTo(400);
    assertThat(api.ask(TAGS, "q", "x".repeat(200)).status()).isEqualTo(200);
  }

  /** All of them, on pages of two. */
  private List<Object> tags(String... filter) {
    List<Object> tags = new ArrayList<>();
    List<String> asked = new ArrayList<>(Arrays.asList(filter));
    asked.addAll(List.of("limit", "2"));
    String cursor = null;
    do {
      List<String> page = new ArrayList<>(asked);
      if (cursor != null) {
        page.addAll(List.of("cursor", cursor));
      }
      var answer = api.ask(TAGS, page.toArray(String[]::new));
      assertThat(answer.status()).isEqualTo(200);
      answer.items().forEach(item -> tags.add(item.get("tag")));
      cursor = answer.json().path("next").asString(null);
    } while (cursor != null);
    return tags;
  }
}
