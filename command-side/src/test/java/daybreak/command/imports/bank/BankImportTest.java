package daybreak.command.imports.bank;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.imports.bank.BankImportInTest.Told;
import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.content.CardType;
import daybreak.schema.content.FlashcardEvent.FlashcardAuthored;
import daybreak.schema.content.FlashcardEvent.FlashcardRevised;
import daybreak.schema.content.FlashcardEvent.FlashcardValidated;
import daybreak.schema.content.QuestionEvent.QuestionAuthored;
import daybreak.schema.content.QuestionEvent.QuestionRevised;
import daybreak.schema.content.QuestionEvent.QuestionTagged;
import daybreak.schema.content.QuestionEvent.QuestionValidated;
import daybreak.schema.content.SubjectEvent.SubjectAdded;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicEvent.TopicAdded;
import daybreak.schema.content.TopicId;
import daybreak.schema.deck.DeckEvent.DeckCreated;
import daybreak.schema.deck.DeckEvent.DeckFilled;
import daybreak.schema.event.ExternalId;
import daybreak.schema.lesson.LessonEvent.LessonAuthored;
import daybreak.schema.lesson.LessonEvent.LessonPublished;
import daybreak.schema.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class BankImportTest {

  private static final String QUESTION =
      """
      {"kind":"question","id":"q1","subject":"Trivia","topic":"Animals","type":"mcq",\
      "text":"Do bats roost alone?","choices":["No","Yes"],"answer":1,"tags":["Bats"],\
      "validated":true}\
      """;
  private static final String CARD =
      """
      {"kind":"flashcard","id":"c1","subject":"Trivia","topic":"Animals","front":"bat",\
      "back":"a mammal"}\
      """;

  private final TestDatabase database = TestDatabase.create();
  private final CommandSideInTest house = new CommandSideInTest(database);
  private final BankImportInTest imports = new BankImportInTest(house);

  @BeforeEach
  void the_bank_is_empty() {
    assertThat(house.stores().headPosition()).isZero();
  }

  @AfterEach
  void close() {
    house.close();
    database.close();
  }

  @Test
  void every_kind_of_line_is_stored_under_ids_that_a_client_can_compute() {
    Told told =
        imports.lines(
            "{\"kind\":\"subject\",\"id\":\"s\",\"title\":\"Biology\"}",
            "{\"kind\":\"topic\",\"id\":\"t\",\"subjectId\":\"s\",\"title\":\"Cells\"}",
            "{\"kind\":\"question\",\"id\":\"q\",\"topicId\":\"t\",\"type\":\"text\","
                + "\"text\":\"What?\",\"answer\":\"A cell\",\"difficulty\":0.25}",
            "{\"kind\":\"flashcard\",\"id\":\"c\",\"topicId\":\"t\",\"cardType\":\"cloze\","
                + "\"front\":\"f\",\"back\":\"b\",\"validated\":true}",
            "{\"kind\":\"exercise\",\"id\":\"e\",\"topicId\":\"t\",\"title\":\"Draw it\","
                + "\"assets\":[{\"kind\":\"image\",\"url\":\"cell.png\"}]}",
            "{\"kind\":\"lesson\",\"id\":\"l\",\"topicId\":\"t\",\"title\":\"Cells\","
                + "\"position\":1,\"minutes\":5,\"body\":\"...\",\"validated\":true}",
            "{\"kind\":\"deck\",\"id\":\"d\",\"subjectId\":\"s\",\"title\":\"Cells\","
                + "\"cards\":[\"c\"]}");
    assertThat(told.rejections()).isEmpty();
    assertThat(told.counts()).containsExactly(7L, 7L, 0L, 0L);
    assertThat(told.done()).isTrue();
    assertThat(types("subject", "s")).containsExactly(SubjectAdded.class);
    assertThat(types("topic", "t")).containsExactly(TopicAdded.class);
    assertThat(types("question", "q")).containsExactly(QuestionAuthored.class);
    assertThat(types("flashcard", "c"))
        .containsExactly(FlashcardAuthored.class, FlashcardValidated.class);
    assertThat(types("exercise", "e")).hasSize(1);
    assertThat(types("lesson", "l")).containsExactly(LessonAuthored.class, LessonPublished.class);
    assertThat(types("deck", "d")).containsExactly(DeckCreated.class, DeckFilled.class);
  }

  @Test
  void the_same_file_again_changes_nothing() {
    String deck =
        "{\"kind\":\"deck\",\"id\":\"d\",\"subject\":\"Trivia\",\"title\":\"D\","
            + "\"cards\":[\"c1\"]}";
    assertThat(imports.lines(QUESTION, CARD, deck).counts()).containsExactly(3L, 3L, 0L, 0L);
    long head = house.stores().headPosition();
    assertThat(imports.lines(QUESTION, CARD, deck).counts()).containsExactly(3L, 0L, 3L, 0L);
    assertThat(house.stores().headPosition()).isEqualTo(head);
  }

  @Test
  void what_has_changed_is_revised_and_validated_where_it_is_ready() {
    imports.lines(QUESTION, CARD);
    Told told =
        imports.lines(
            QUESTION.replace("roost alone", "sleep alone"), CARD.replace("a mammal", "mammal"));
    assertThat(told.counts()).containsExactly(2L, 2L, 0L, 0L);
    assertThat(types("question", "q1"))
        .containsExactly(
            QuestionAuthored.class,
            QuestionValidated.class,
            QuestionRevised.class,
            QuestionValidated.class);
    assertThat(types("flashcard", "c1"))
        .containsExactly(FlashcardAuthored.class, FlashcardRevised.class);
    imports.lines(QUESTION.replace("roost alone", "sleep alone").replace("Bats", "Sleep"));
    assertThat(types("question", "q1")).endsWith(QuestionTagged.class);
  }

  @Test
  void what_can_not_be_revised_is_rejected_when_it_has_changed() {
    imports.lines(
        "{\"kind\":\"subject\",\"id\":\"s\",\"title\":\"Biology\"}",
        QUESTION,
        "{\"kind\":\"exercise\",\"id\":\"e\",\"subject\":\"Trivia\",\"topic\":\"A\","
            + "\"title\":\"Draw\"}");
    Told told =
        imports.lines(
            "{\"kind\":\"subject\",\"id\":\"s\",\"title\":\"Zoology\"}",
            QUESTION.replace("Animals", "Plants"),
            "{\"kind\":\"exercise\",\"id\":\"e\",\"subject\":\"Trivia\",\"topic\":\"A\","
                + "\"title\":\"Paint\"}");
    assertThat(told.counts()).containsExactly(3L, 0L, 0L, 3L);
    assertThat(told.reason(1)).contains("belongs to another subject already");
    assertThat(told.reason(2)).contains("another topic");
    assertThat(told.reason(3)).contains("belongs to another exercise already");
  }

  @Test
  void a_title_that_is_unknown_makes_a_subject_and_a_topic_by_the_way_and_once() {
    Told told = imports.lines(QUESTION, QUESTION.replace("q1", "q2"), CARD);
    assertThat(told.counts()).containsExactly(3L, 3L, 0L, 0L);
    QuestionAuthored first = (QuestionAuthored) events("question", "q1").getFirst();
    FlashcardAuthored card = (FlashcardAuthored) events("flashcard", "c1").getFirst();
    assertThat(card.topic()).isEqualTo(first.topic());
    assertThat(card.subject()).isEqualTo(first.subject());
    assertThat(first.subject())
        .isEqualTo(new SubjectId(ExternalId.uuid("subject-title", "Trivia")));
    assertThat(house.stores().headPosition()).isEqualTo(2 + 2 * 2 + 1);
  }

  @Test
  void a_title_finds_the_subject_and_topic_that_have_it() {
    String subject = house.subject("Trivia");
    var body = Map.of("subjectId", subject, "title", "Animals");
    String topic = house.post("/api/content/topics", body).send().id();
    imports.lines(QUESTION);
    QuestionAuthored authored = (QuestionAuthored) events("question", "q1").getFirst();
    assertThat(authored.subject()).isEqualTo(new SubjectId(UUID.fromString(subject)));
    assertThat(authored.topic()).isEqualTo(new TopicId(UUID.fromString(topic)));
  }

  @Test
  void a_title_finds_what_an_earlier_line_adds() {
    imports.lines(
        "{\"kind\":\"subject\",\"id\":\"s\",\"title\":\"Trivia\"}",
        "{\"kind\":\"topic\",\"id\":\"t\",\"subject\":\"Trivia\",\"title\":\"Animals\"}",
        QUESTION);
    QuestionAuthored authored = (QuestionAuthored) events("question", "q1").getFirst();
    assertThat(authored.subject().value()).isEqualTo(ExternalId.uuid("subject", "s"));
    assertThat(authored.topic().value()).isEqualTo(ExternalId.uuid("topic", "t"));
    assertThat(house.stores().headPosition()).isEqualTo(4);
  }

  @Test
  void what_was_renamed_is_found_by_its_title_and_by_the_one_before_until_another_bears_that() {
    imports.lines(QUESTION);
    QuestionAuthored authored = (QuestionAuthored) events("question", "q1").getFirst();
    renamed("subjects/" + authored.subject(), "Quiz");
    renamed("topics/" + authored.topic(), "Beasts");

    assertThat(imports.lines(QUESTION).counts()).containsExactly(1L, 0L, 1L, 0L);
    imports.lines(
        QUESTION.replace("Trivia", "Quiz").replace("Animals", "Beasts").replace("q1", "q2"));
    String another = house.subject("Trivia");
    imports.lines(QUESTION.replace("q1", "q3"));

    assertThat(((QuestionAuthored) events("question", "q2").getFirst()).topic())
        .isEqualTo(authored.topic());
    assertThat(((QuestionAuthored) events("question", "q3").getFirst()).subject())
        .isEqualTo(new SubjectId(UUID.fromString(another)));
  }

  @Test
  void a_line_of_what_was_renamed_may_say_its_first_title_or_its_last() {
    String subject = "{\"kind\":\"subject\",\"id\":\"s\",\"title\":\"Biology\"}";
    String topic = "{\"kind\":\"topic\",\"id\":\"t\",\"subjectId\":\"s\",\"title\":\"Cells\"}";
    imports.lines(subject, topic);
    renamed("subjects/" + ExternalId.uuid("subject", "s"), "Life");
    renamed("topics/" + ExternalId.uuid("topic", "t"), "Tissues");

    assertThat(imports.lines(subject, topic).counts()).containsExactly(2L, 0L, 2L, 0L);
    assertThat(
            imports
                .lines(subject.replace("Biology", "Life"), topic.replace("Cells", "Tissues"))
                .counts())
        .containsExactly(2L, 0L, 2L, 0L);
    assertThat(imports.lines(subject.replace("Biology", "Zoology")).counts())
        .containsExactly(1L, 0L, 0L, 1L);
  }

  @Test
  void lines_on_one_id_keep_their_order() {
    Told told =
        imports.lines(
            CARD,
            CARD.replace("a mammal", "second"),
            CARD.replace("a mammal", "third"),
            CARD,
            CARD);
    assertThat(told.counts()).containsExactly(5L, 4L, 1L, 0L);
    List<Object> events = events("flashcard", "c1");
    assertThat(events).hasSize(4);
    assertThat(((FlashcardRevised) events.get(2)).content().back()).isEqualTo("third");
    assertThat(((FlashcardRevised) events.get(3)).content().back()).isEqualTo("a mammal");
  }

  @Test
  void a_reference_to_what_is_unknown_is_rejected_and_a_later_line_does_not_help() {
    Told told =
        imports.lines(
            "{\"kind\":\"flashcard\",\"id\":\"c\",\"topicId\":\"t\",\"front\":\"f\","
                + "\"back\":\"b\"}",
            "{\"kind\":\"topic\",\"id\":\"t\",\"subjectId\":\"s\",\"title\":\"T\"}",
            "{\"kind\":\"deck\",\"id\":\"d\",\"subject\":\"S\",\"title\":\"D\","
                + "\"cards\":[\"c\"]}",
            CARD);
    assertThat(told.counts()).containsExactly(4L, 1L, 0L, 3L);
    assertThat(told.reason(1)).contains("no topic");
    assertThat(told.reason(2)).contains("no subject");
    assertThat(told.reason(3)).contains("no flashcard");
    assertThat(types("flashcard", "c1")).containsExactly(FlashcardAuthored.class);
  }

  @Test
  void a_line_at_fault_is_rejected_with_its_number_and_reason_and_stops_nothing() {
    byte[] notUtf8 =
        "{\"kind\":\"subject\",\"id\":\"s\",\"title\":\"\u00e9\"}".getBytes(ISO_8859_1);
    var upload = new ByteArrayOutputStream();
    for (String line :
        List.of(
            "",
            "not json",
            "[1]",
            "{\"kind\":\"quiz\",\"id\":\"x\"}",
            "{\"id\":\"x\",\"title\":\"no kind\"}",
            CARD.replace("\"front\"", "\"frnt\""),
            CARD.replace("\"a mammal\"", "5"),
            CARD.replace("a mammal", "\\u0000"),
            CARD.replace("a mammal", "\\ud800"),
            CARD.replace("a mammal", "x".repeat(1 << 20)),
            QUESTION.replace("[\"No\",\"Yes\"]", "[\"No \",\"No\",\" \"]"),
            CARD + CARD)) {
      upload.writeBytes((line + "\n").getBytes(UTF_8));
    }
    upload.writeBytes(notUtf8);
    upload.writeBytes(("\n" + CARD).getBytes(UTF_8));
    Told told = imports.upload(new ByteArrayInputStream(upload.toByteArray()));
    assertThat(told.counts()).containsExactly(13L, 1L, 0L, 12L);
    assertThat(told.reasons())
        .zipSatisfy(
            List.of(
                "the line is not JSON at column ",
                "kind must be subject, topic,",
                "kind must be subject, topic,",
                "kind must be subject, topic,",
                "frnt is not known",
                "back must be a text",
                "back holds a character that cannot be stored",
                "back holds a character that cannot be stored",
                "the line is longer than 1 MiB",
                "choices[2] must not be blank; choices must not hold \"No\" twice",
                "the line must be one JSON object and nothing after it",
                "the line is not UTF-8"),
            (reason, expected) -> assertThat(reason).startsWith(expected));
    assertThat(told.rejections())
        .allSatisfy(rejection ->
            assertThat(rejection.toString()).doesNotContain("daybreak", "Exception", "jackson"));
  }

  @Test
  void no_line_stops_an_import_whatever_it_is() {
    List<String> unfit =
        List.of(
            "null",
            "[]",
            "\"x\"",
            "1",
            "true",
            "{}",
            "-",
            "\u0000",
            "[".repeat(1 << 20),
            "{\"kind\":".repeat(100_000),
            "{\"kind\":\"question\",\"answer\":" + "9".repeat(100_000) + "}",
            CARD.replace("{\"kind\"", "{\"kind\":\"flashcard\",\"kind\""),
            CARD.replace("}", ",\"back\":\"another\"}"),
            CARD.replace("\"Trivia\"", "5"));
    var upload = new ArrayList<String>();
    for (int i = 0; i < unfit.size(); i++) {
      upload.add(CARD.replace("c1", "c" + i));
      upload.add(unfit.get(i));
    }
    upload.add(CARD.replace("c1", "the last"));
    Told told = imports.lines(upload.toArray(String[]::new));
    assertThat(told.done()).isTrue();
    assertThat(told.counts()).containsExactly(29L, 15L, 0L, 14L);
    assertThat(told.reason(2)).isEqualTo("the line must be one JSON object");
    assertThat(types("flashcard", "the last")).hasSize(1);
  }

  @Test
  void a_zero_with_a_minus_is_no_change() {
    String zero = QUESTION.replace("\"validated\"", "\"difficulty\":-0.0,\"validated\"");
    assertThat(imports.lines(zero).counts()).containsExactly(1L, 1L, 0L, 0L);
    assertThat(imports.lines(zero, zero.replace("-0.0", "0")).counts())
        .containsExactly(2L, 0L, 2L, 0L);
  }

  @Test
  void two_imports_of_one_file_at_once_store_everything_once() throws Exception {
    var file = new ArrayList<String>();
    for (int i = 0; i < 1_200; i++) {
      file.add(CARD.replace("c1", "c" + i).replace("Animals", "Topic " + i % 7));
    }
    String[] lines = file.toArray(String[]::new);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> imports.lines(lines));
      var other = threads.submit(() -> imports.lines(lines));
      assertThat(one.get().rejections()).isEmpty();
      assertThat(other.get().rejections()).isEmpty();
      assertThat(one.get().counts().get(1) + other.get().counts().get(1)).isEqualTo(1_200);
    }
    assertThat(house.stores().headPosition()).isEqualTo(1 + 7 + 1_200);
  }

  @Test
  void a_broken_upload_keeps_what_was_accepted_and_not_half_a_line() {
    var upload =
        new SequenceInputStream(
            new ByteArrayInputStream((QUESTION + "\n" + CARD + "\n" + CARD).getBytes(UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection reset");
              }

              @Override
              public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
              }
            });
    Told told = imports.upload(upload);
    assertThat(told.done()).isFalse();
    assertThat(told.last().path("reason").asString()).contains("broke off");
    assertThat(told.counts()).containsExactly(2L, 2L, 0L, 0L);
    assertThat(types("flashcard", "c1")).hasSize(1);
  }

  @Test
  void a_client_that_goes_away_keeps_what_was_accepted() {
    var gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("broken pipe");
          }
        };
    imports.run(new ByteArrayInputStream(CARD.getBytes(UTF_8)), gone);
    assertThat(types("flashcard", "c1")).hasSize(1);
  }

  @Test
  void an_import_ends_plainly_when_the_database_is_gone() {
    database.close();
    Told told = imports.lines(CARD);
    assertThat(told.done()).isFalse();
    assertThat(told.last().path("reason").asString()).startsWith("The database can't be reached");
  }

  @Test
  void over_http_the_report_is_streamed_as_ndjson() {
    Answer answer =
        house
            .call(HttpMethod.POST, "/api/content/import", CARD)
            .type("application/x-ndjson")
            .send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().getContentType()).isEqualTo("application/x-ndjson");
    assertThat(Told.of(answer.body()).counts()).containsExactly(1L, 1L, 0L, 0L);
  }

  @Test
  void a_card_is_basic_unless_it_says_otherwise() {
    imports.lines(CARD);
    FlashcardAuthored card = (FlashcardAuthored) events("flashcard", "c1").getFirst();
    assertThat(card.content().cardType()).isEqualTo(CardType.BASIC);
  }

  private void renamed(String path, String title) {
    assertThat(house.put("/api/content/" + path, Map.of("title", title)).send().status())
        .isEqualTo(200);
  }

  private List<Class<?>> types(String kind, String externalId) {
    return events(kind, externalId).stream().<Class<?>>map(Object::getClass).toList();
  }

  private List<Object> events(String kind, String externalId) {
    String id = ExternalId.uuid(kind, externalId).toString();
    return house
        .stores()
        .eventStore()
        .readEvents(id)
        .asStream()
        .<Object>map(event -> event.getPayload())
        .toList();
  }
}
