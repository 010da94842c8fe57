package daybreak.saga.plan;

import daybreak.saga.plan.StudyState.Card;
import daybreak.saga.plan.StudyState.Lesson;
import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.learner.StudiedSubject;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.PlanItem;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a day's plan: the same from the same state. The learner's minutes go to unfinished cards,
 * due reviews, quizzes of weak topics, the next lessons and a mixed test, in this order.
 */
final class Planner {

  /** What a review takes, by the median of real ones, rounded up. */
  static final int REVIEWS_PER_MINUTE = 4;

  /** An unfinished card comes back within its item. */
  static final int UNFINISHED_PER_MINUTE = 2;

  /** The most cards that one plan refers to. */
  static final int MOST_REVIEWS = 200;

  /** The share of right answers below which an answered topic is weak. */
  static final double TARGET = 0.8;

  /** A question takes a minute. */
  static final int QUIZ_QUESTIONS = 5;

  static final int MOST_QUIZZES = 2;
  static final int TEST_QUESTIONS = 20;
  static final int MOST_TESTED_TOPICS = 10;

  /** Lessons a day where no exam sets the pace. */
  static final int LESSONS_WITHOUT_EXAM = 1;

  /** Days before the exam with a mixed test on each. */
  static final int LAST_DAYS = 14;

  private static final int WEEK = 7;

  private final StudyState state;
  private final PlanId plan;
  private final Map<UUID, Integer> weights = new HashMap<>();
  private final Map<UUID, String> subjectTitles = new HashMap<>();
  private final List<PlanItem> items = new ArrayList<>();
  private int left;
  private int reviews;

  private Planner(StudyState state) {
    this.state = state;
    this.plan = PlanId.of(state.learner(), state.date());
    this.left = state.settings().minutesPerDay();
    for (StudiedSubject studied : state.settings().subjects()) {
      weights.put(studied.subject().value(), studied.weight());
    }
    state.topics().forEach(topic -> subjectTitles.put(topic.subject(), topic.subjectTitle()));
  }

  /** The plan of the state's date. */
  static PlanContent plan(StudyState state) {
    return new Planner(state).plan();
  }

  private PlanContent plan() {
    unfinishedCards();
    dueReviews();
    weakTopics();
    nextLessons();
    mixedTest();
    int estimated = items.stream().mapToInt(PlanItem::estimatedMinutes).sum();
    Backlog backlog = new Backlog(state.due().size() - reviews, state.moreDue());
    return new PlanContent(state.settings().minutesPerDay(), estimated, items, backlog);
  }

  private void unfinishedCards() {
    bySubject(state.unfinished())
        .forEach((subject, cards) ->
            addCards(
                subject,
                cards,
                UNFINISHED_PER_MINUTE,
                "Finish %d %s you have begun",
                "You are still learning these; they stay best when you finish them soon."));
  }

  private void dueReviews() {
    bySubject(state.due())
        .forEach((subject, cards) -> {
          int room = Math.min(cards.size(), MOST_REVIEWS - reviews);
          reviews +=
              addCards(
                  subject,
                  cards.subList(0, room),
                  REVIEWS_PER_MINUTE,
                  "Review %d %s",
                  weights.containsKey(subject) && daysToExam() instanceof Integer days
                      ? "These are due, and your exam is " + in(days) + "."
                      : "These are due: you are about to forget them.");
        });
  }

  /** Studied subjects before others, the weightier first; within one, the longest due first. */
  private Map<UUID, List<Card>> bySubject(List<Card> cards) {
    List<Card> inOrder = new ArrayList<>(cards);
    inOrder.sort(Comparator.comparingInt((Card card) -> -weight(card.subject())));
    Map<UUID, List<Card>> groups = new LinkedHashMap<>();
    inOrder.forEach(
        card -> groups.computeIfAbsent(card.subject(), _ -> new ArrayList<>()).add(card));
    return groups;
  }

  /** Adds as many cards as there is room for, and answers how many. */
  private int addCards(UUID subject, List<Card> cards, int perMinute, String title, String reason) {
    int count = Math.min(cards.size(), left * perMinute);
    if (count > 0) {
      List<UUID> refs = cards.stream().limit(count).map(Card::id).toList();
      String words = title.formatted(count, count == 1 ? "card" : "cards");
      String name = subjectTitles.get(subject);
      add(
          ItemKind.CARDS,
          name == null ? words : words + ": " + name,
          subject,
          null,
          refs,
          (count + perMinute - 1) / perMinute,
          reason);
    }
    return count;
  }

  private void weakTopics() {
    state.topics().stream()
        .filter(topic -> topic.answered() > 0 && topic.questions() > 0)
        .filter(topic -> topic.accuracy() < TARGET)
        .sorted(Comparator.comparingDouble(this::weakness).reversed().thenComparing(Topic::id))
        .limit(MOST_QUIZZES)
        .forEach(this::addQuiz);
  }

  private double weakness(Topic topic) {
    return (TARGET - topic.accuracy()) * weight(topic.subject());
  }

  private void addQuiz(Topic topic) {
    int questions = (int) Math.min(QUIZ_QUESTIONS, topic.questions());
    if (questions <= left) {
      add(
          ItemKind.QUIZ,
          "Short quiz: " + topic.title(),
          topic.subject(),
          topic.id(),
          List.of(topic.id()),
          questions,
          "You have answered %d of %d questions rightly here; %.0f %% is the aim."
              .formatted(topic.correct(), topic.answered(), TARGET * 100));
    }
  }

  /** Subjects take turns by their weights, after d'Hondt's method. */
  private void nextLessons() {
    Map<UUID, List<Lesson>> waiting = new LinkedHashMap<>();
    state
        .lessons()
        .forEach(lesson ->
            waiting.computeIfAbsent(lesson.subject(), _ -> new ArrayList<>()).add(lesson));
    Map<UUID, Integer> taken = new HashMap<>();
    for (int quota = lessonsToday(); quota > 0 && !waiting.isEmpty(); quota--) {
      UUID subject = next(waiting, taken);
      List<Lesson> lessons = Objects.requireNonNull(waiting.get(subject));
      if (!addLesson(lessons.removeFirst())) {
        return;
      }
      taken.merge(subject, 1, Integer::sum);
      if (lessons.isEmpty()) {
        waiting.remove(subject);
      }
    }
  }

  private UUID next(Map<UUID, List<Lesson>> waiting, Map<UUID, Integer> taken) {
    Comparator<UUID> turn =
        Comparator.comparingDouble(
            subject -> weight(subject) / (1.0 + taken.getOrDefault(subject, 0)));
    return waiting.keySet().stream()
        .max(turn.thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** Adds a lesson if there is room, or if the day holds nothing else. */
  private boolean addLesson(Lesson lesson) {
    boolean added = lesson.minutes() <= left || items.isEmpty();
    if (added) {
      add(
          ItemKind.LESSON,
          lesson.title(),
          lesson.subject(),
          lesson.topic(),
          List.of(lesson.id()),
          Math.max(1, lesson.minutes()),
          reason(lesson));
    }
    return added;
  }

  private String reason(Lesson lesson) {
    if (lesson.percent() != null) {
      return "You are " + lesson.percent() + " % through this lesson.";
    }
    return daysToExam() instanceof Integer days
        ? "It comes next; %d %s left, and your exam is %s."
            .formatted(lessonsLeft(), lessonsLeft() == 1 ? "lesson is" : "lessons are", in(days))
        : "It comes next.";
  }

  /** As many a day as there are lessons left for each day to the exam, rounded up. */
  private int lessonsToday() {
    return daysToExam() instanceof Integer days
        ? Math.toIntExact((lessonsLeft() + days - 1) / days)
        : LESSONS_WITHOUT_EXAM;
  }

  private long lessonsLeft() {
    long left =
        state.topics().stream()
            .mapToLong(topic -> Math.max(0, topic.lessons() - topic.lessonsDone()))
            .sum();
    return Math.max(left, state.lessons().size());
  }

  private void mixedTest() {
    List<Topic> topics = testedTopics();
    long questions = topics.stream().mapToLong(Topic::questions).sum();
    int size = (int) Math.min(Math.min(questions, TEST_QUESTIONS), left);
    if (size >= QUIZ_QUESTIONS && isTestDay()) {
      Topic first = topics.getFirst();
      add(
          ItemKind.QUIZ,
          "Mixed test: " + first.subjectTitle(),
          first.subject(),
          null,
          topics.stream().map(Topic::id).toList(),
          size,
          isLastDays()
              ? "A test across topics each day until your exam."
              : "Your weekly test across topics.");
    }
  }

  /** The day of the week is the learner's own, so that not all have it at once. */
  private boolean isTestDay() {
    int weekday = Math.floorMod(state.learner().value().hashCode(), WEEK);
    return isLastDays() || Math.floorMod(state.date().toEpochDay(), WEEK) == weekday;
  }

  /** Topics of the subject whose turn it is, those answered least rightly first. */
  private List<Topic> testedTopics() {
    List<Topic> answerable =
        state.topics().stream().filter(topic -> topic.questions() > 0).toList();
    List<UUID> subjects = answerable.stream().map(Topic::subject).distinct().sorted().toList();
    if (subjects.isEmpty()) {
      return List.of();
    }
    long turn = isLastDays() ? state.date().toEpochDay() : state.date().toEpochDay() / WEEK;
    UUID subject = subjects.get(Math.floorMod(turn, subjects.size()));
    return answerable.stream()
        .filter(topic -> topic.subject().equals(subject))
        .sorted(Comparator.comparingDouble(Topic::accuracy).thenComparing(Topic::id))
        .limit(MOST_TESTED_TOPICS)
        .toList();
  }

  private boolean isLastDays() {
    return daysToExam() instanceof Integer days && days <= LAST_DAYS;
  }

  private void add(
      ItemKind kind,
      String title,
      UUID subject,
      @Nullable UUID topic,
      List<UUID> refs,
      int minutes,
      String reason) {
    items.add(
        new PlanItem(
            plan.item(items.size()),
            kind,
            title,
            new SubjectId(subject),
            topic == null ? null : new TopicId(topic),
            refs,
            minutes,
            reason));
    left = Math.max(0, left - minutes);
  }

  /** Whole days until the exam; null without one, and from its day on. */
  private @Nullable Integer daysToExam() {
    if (state.settings().examDate() == null) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(state.date(), state.settings().examDate());
    return days > 0 ? Math.toIntExact(days) : null;
  }

  private static String in(int days) {
    return days == 1 ? "tomorrow" : "in " + days + " days";
  }

  /** 0 for what is not studied. */
  private int weight(UUID subject) {
    return weights.getOrDefault(subject, 0);
  }
}
