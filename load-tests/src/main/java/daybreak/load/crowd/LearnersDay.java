package daybreak.load.crowd;

import daybreak.load.platform.HttpAnswer;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonProgressId;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What a learner does: looks at pages, takes tests, reviews cards, goes on with a lesson. */
final class LearnersDay implements Day {

  private static final List<String> PAGES =
      List.of(
          "/api/daily-plan/today",
          "/api/past-tests",
          "/api/tests",
          "/api/decks",
          "/api/deck-subjects",
          "/api/lessons",
          "/api/progress",
          "/api/subjects");
  private static final String SETTINGS =
      """
      {"timeZone": "Europe/Berlin", "minutesPerDay": 30, "subjects": []}\
      """;
  private static final int PERCENT_AT_A_TIME = 10;

  private final Caller caller;
  private final Material material;
  private final Random random;
  private boolean registered;
  private int tenths;

  LearnersDay(Caller caller, Material material, Random random) {
    this.caller = caller;
    this.material = material;
    this.random = random;
  }

  @Override
  public void next() throws InterruptedException, Unexpected {
    if (!registered) {
      HttpAnswer _ = caller.ask(Call.command("PUT", "/api/learner", SETTINGS));
      registered = true;
    }
    switch (random.nextInt(12)) {
      case 0 -> takeTest();
      case 1, 2 -> review();
      case 3 -> goOnWithLesson();
      default -> look();
    }
  }

  private void look() throws InterruptedException, Unexpected {
    caller.look(PAGES.get(random.nextInt(PAGES.size())));
  }

  private void takeTest() throws InterruptedException, Unexpected {
    List<UUID> questions = material.questions(random);
    UUID test = UUID.fromString(start(questions).field("id"));
    for (UUID question : questions) {
      answer(test, question);
    }
    HttpAnswer completed =
        caller.tell(
            Call.command("POST", "/api/tests/" + test + "/completion", ""),
            Events.TEST_COMPLETED,
            _ -> test);
    HttpAnswer _ = caller.ask(Call.readSince("/api/past-tests/" + test, completed.position()));
  }

  private HttpAnswer start(List<UUID> questions) throws InterruptedException, Unexpected {
    String json =
        """
        {"title":"Drill","mode":"timed","questionIds":["%s"]}\
        """
            .formatted(String.join("\",\"", questions.stream().map(UUID::toString).toList()));
    return caller.tell(
        Call.command("POST", "/api/tests", json),
        Events.TEST_STARTED,
        started -> UUID.fromString(started.field("id")));
  }

  private void answer(UUID test, UUID question) throws InterruptedException, Unexpected {
    String json =
        """
        {"questionId":"%s","answer":%s,"millis":900}\
        """
            .formatted(question, random.nextInt(4));
    HttpAnswer _ =
        caller.tell(
            Call.command("POST", "/api/tests/" + test + "/answers", json),
            Events.QUESTION_ANSWERED,
            _ -> test);
  }

  private void review() throws InterruptedException, Unexpected {
    UUID card = material.card(random);
    HttpAnswer _ =
        caller.tell(
            Call.command(
                "POST",
                "/api/flashcards/" + card + "/reviews",
                "{\"rating\":\"good\",\"millis\":900}"),
            Events.CARD_REVIEWED,
            _ -> CardStudyId.of(learner(), new FlashcardId(card)).value());
  }

  /** Each report is of more than the last, so each makes an event. */
  private void goOnWithLesson() throws InterruptedException, Unexpected {
    int lessonNumber = tenths / PERCENT_AT_A_TIME;
    if (lessonNumber == material.lessons()) {
      look();
      return;
    }
    tenths++;
    UUID lesson = material.lesson(lessonNumber);
    int percent = (tenths - lessonNumber * PERCENT_AT_A_TIME) * PERCENT_AT_A_TIME;
    HttpAnswer _ =
        caller.tell(
            Call.command(
                "POST", "/api/lessons/" + lesson + "/progress", "{\"percent\":" + percent + "}"),
            Events.LESSON_PROGRESSED,
            _ -> LessonProgressId.of(learner(), new LessonId(lesson)).value());
  }

  private LearnerId learner() {
    return new LearnerId(caller.id());
  }
}
