package daybreak.query.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements of admins' lists, the newest change first. Where an index has the order, a page is
 * merged from the states asked for; what has words or a tag is looked through, 1,000 at most, in
 * one sample of the bank after the other.
 */
final class ListedSql {

  /** A page's ids from each of four states, then a row or two of heap and TOAST for each id. */
  private static final Budget PAGE = Budget.page(101, 1_300);

  /** Up to 1,000 rows that are anywhere, then the page's. */
  private static final Budget LOOKED_THROUGH = Budget.page(101, 3_000);

  /** The rows of a page of questions. */
  private static final String QUESTION =
      """
      select
        q.id, q.subject_id, q.topic_id, q.type, q.text, q.choices, q.answer, q.explanation,
        q.tags, q.difficulty, q.state, q.version
      from content.question q
      where q.id = page.id
      limit 1) item) p on true
      order by p.changed_at desc, p.id desc
      """;

  /** The rows of a page of flashcards. */
  private static final String FLASHCARD =
      """
      select
        f.id, f.subject_id, f.topic_id, f.card_type, f.front, f.back, f.tags, f.state, f.version
      from content.flashcard f
      where f.id = page.id
      limit 1) item) p on true
      order by p.changed_at desc, p.id desc
      """;

  /** The rows of a page of lessons. */
  private static final String LESSON =
      """
      select
        l.id, l.subject_id, l.topic_id, l.title, l.position, l.minutes, l.state, l.version
      from content.lesson l
      where l.id = page.id
      limit 1) item) p on true
      order by p.changed_at desc, p.id desc
      """;

  /** The rows of a page of exercises. */
  private static final String EXERCISE =
      """
      select
        e.id, e.subject_id, e.topic_id, e.title, e.assets,
        case when e.retired then 'retired' else 'active' end as state, e.version
      from content.exercise e
      where e.id = page.id
      limit 1) item) p on true
      order by p.changed_at desc, p.id desc
      """;

  /// `listed_by_change`, then `question_pkey`.
  static final NamedQuery ALL_QUESTIONS =
      NamedQuery.of("content.listed-questions", ListedPartsSql.ALL + QUESTION, PAGE);

  /// `listed_of_subject`, then `question_pkey`.
  static final NamedQuery QUESTIONS_OF_SUBJECT =
      NamedQuery.of(
          "content.listed-questions-of-subject", ListedPartsSql.OF_SUBJECT + QUESTION, PAGE);

  /// `listed_of_topic`, then `question_pkey`.
  static final NamedQuery QUESTIONS_OF_TOPIC =
      NamedQuery.of("content.listed-questions-of-topic", ListedPartsSql.OF_TOPIC + QUESTION, PAGE);

  /// `listed_by_words_first` and, while there are too few, those after it; then `question_pkey`.
  static final NamedQuery TAGGED_QUESTIONS =
      NamedQuery.of(
          "content.listed-questions-tagged", ListedPartsSql.TAGGED + QUESTION, LOOKED_THROUGH);

  /// `listed_by_words_first` and, while there are too few, those after it; then `question_pkey`.
  static final NamedQuery FOUND_QUESTIONS =
      NamedQuery.of(
          "content.listed-questions-found", ListedPartsSql.FOUND + QUESTION, LOOKED_THROUGH);

  /// `listed_by_change`, then `flashcard_pkey`.
  static final NamedQuery ALL_FLASHCARDS =
      NamedQuery.of("content.listed-flashcards", ListedPartsSql.ALL + FLASHCARD, PAGE);

  /// `listed_of_subject`, then `flashcard_pkey`.
  static final NamedQuery FLASHCARDS_OF_SUBJECT =
      NamedQuery.of(
          "content.listed-flashcards-of-subject", ListedPartsSql.OF_SUBJECT + FLASHCARD, PAGE);

  /// `listed_of_topic`, then `flashcard_pkey`.
  static final NamedQuery FLASHCARDS_OF_TOPIC =
      NamedQuery.of(
          "content.listed-flashcards-of-topic", ListedPartsSql.OF_TOPIC + FLASHCARD, PAGE);

  /// `listed_by_words_first` and, while there are too few, those after it; then `flashcard_pkey`.
  static final NamedQuery TAGGED_FLASHCARDS =
      NamedQuery.of(
          "content.listed-flashcards-tagged", ListedPartsSql.TAGGED + FLASHCARD, LOOKED_THROUGH);

  /// `listed_by_words_first` and, while there are too few, those after it; then `flashcard_pkey`.
  static final NamedQuery FOUND_FLASHCARDS =
      NamedQuery.of(
          "content.listed-flashcards-found", ListedPartsSql.FOUND + FLASHCARD, LOOKED_THROUGH);

  /// `listed_by_change`, then `lesson_pkey`.
  static final NamedQuery ALL_LESSONS =
      NamedQuery.of("content.listed-lessons", ListedPartsSql.ALL + LESSON, PAGE);

  /// `listed_of_subject`, then `lesson_pkey`.
  static final NamedQuery LESSONS_OF_SUBJECT =
      NamedQuery.of("content.listed-lessons-of-subject", ListedPartsSql.OF_SUBJECT + LESSON, PAGE);

  /// `listed_of_topic`, then `lesson_pkey`.
  static final NamedQuery LESSONS_OF_TOPIC =
      NamedQuery.of("content.listed-lessons-of-topic", ListedPartsSql.OF_TOPIC + LESSON, PAGE);

  /// `listed_by_words_first` and, while there are too few, those after it; then `lesson_pkey`.
  static final NamedQuery FOUND_LESSONS =
      NamedQuery.of("content.listed-lessons-found", ListedPartsSql.FOUND + LESSON, LOOKED_THROUGH);

  /// `listed_by_change`, then `exercise_pkey`.
  static final NamedQuery ALL_EXERCISES =
      NamedQuery.of("content.listed-exercises", ListedPartsSql.ALL + EXERCISE, PAGE);

  /// `listed_of_subject`, then `exercise_pkey`.
  static final NamedQuery EXERCISES_OF_SUBJECT =
      NamedQuery.of(
          "content.listed-exercises-of-subject", ListedPartsSql.OF_SUBJECT + EXERCISE, PAGE);

  /// `listed_of_topic`, then `exercise_pkey`.
  static final NamedQuery EXERCISES_OF_TOPIC =
      NamedQuery.of("content.listed-exercises-of-topic", ListedPartsSql.OF_TOPIC + EXERCISE, PAGE);

  /// `listed_by_words_first` and, while there are too few, those after it; then `exercise_pkey`.
  static final NamedQuery FOUND_EXERCISES =
      NamedQuery.of(
          "content.listed-exercises-found", ListedPartsSql.FOUND + EXERCISE, LOOKED_THROUGH);

  static final ListStatements QUESTIONS =
      new ListStatements(
          ALL_QUESTIONS,
          QUESTIONS_OF_SUBJECT,
          QUESTIONS_OF_TOPIC,
          TAGGED_QUESTIONS,
          FOUND_QUESTIONS);

  static final ListStatements FLASHCARDS =
      new ListStatements(
          ALL_FLASHCARDS,
          FLASHCARDS_OF_SUBJECT,
          FLASHCARDS_OF_TOPIC,
          TAGGED_FLASHCARDS,
          FOUND_FLASHCARDS);

  static final ListStatements LESSONS =
      new ListStatements(ALL_LESSONS, LESSONS_OF_SUBJECT, LESSONS_OF_TOPIC, null, FOUND_LESSONS);

  static final ListStatements EXERCISES =
      new ListStatements(
          ALL_EXERCISES, EXERCISES_OF_SUBJECT, EXERCISES_OF_TOPIC, null, FOUND_EXERCISES);

  private ListedSql() {}
}
