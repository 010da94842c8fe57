package daybreak.app.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What names mean that have one meaning wherever they occur; a doc comment says what is special.
 */
final class Glossary {

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("altText", "What is said in its place to who can't see or hear it"),
          Map.entry("answered", "How many have an answer"),
          Map.entry("assets", "The files that it shows, or how many there are"),
          Map.entry("back", "The side that is turned up, in CommonMark"),
          Map.entry("body", "What it says, in CommonMark"),
          Map.entry("cardIds", "Flashcards, in the order of the deck"),
          Map.entry("cardType", "How it is shown"),
          Map.entry(
              "choices", "What can be chosen, in the order shown; none where words are asked"),
          Map.entry("completedAt", "When it was completed"),
          Map.entry("date", "The learner's local date"),
          Map.entry("decks", "How many decks it has"),
          Map.entry("difficulty", "From 0, easy, to 1, hard"),
          Map.entry("dueCards", "How many cards are due"),
          Map.entry("durationMs", "The time from its start to its end, in milliseconds"),
          Map.entry("estimatedMinutes", "How many minutes it should take"),
          Map.entry("examDate", "When the learner is examined"),
          Map.entry("explanation", "Why the right answer is right, in CommonMark"),
          Map.entry("flashcards", "Its flashcards, by state"),
          Map.entry("front", "The side that is shown first, in CommonMark"),
          Map.entry("id", "What it is known by"),
          Map.entry("items", "One after the other, in the list's order"),
          Map.entry("kind", "What kind of thing it is"),
          Map.entry("lastActivityAt", "When the caller last did something in it"),
          Map.entry("lastStudiedAt", "When the caller last reviewed a card of it"),
          Map.entry("lessons", "How many lessons it has"),
          Map.entry("lessonsDone", "How many of its published lessons the caller has done"),
          Map.entry("millis", "The time taken, in milliseconds"),
          Map.entry("minutes", "The minutes it takes"),
          Map.entry("minutesPerDay", "How many minutes a day the learner has"),
          Map.entry("mode", "Whether each answer's result is told at once, or all at the end"),
          Map.entry("new", "How many cards the caller has never reviewed"),
          Map.entry("objectives", "What a learner can do after it"),
          Map.entry("percent", "How much of it is done"),
          Map.entry("questionCount", "How many questions it has"),
          Map.entry("questionId", "The question"),
          Map.entry("questionIds", "The questions, in their order; left out beside a quiz"),
          Map.entry("questions", "Its questions"),
          Map.entry("quizId", "The quiz"),
          Map.entry("rating", "How well the card was known"),
          Map.entry("reason", "Why, in words"),
          Map.entry("requested", "How many questions were asked for"),
          Map.entry("review", "How many cards are in review"),
          Map.entry("rightAnswer", "The right choice's 0-based index, or the right words"),
          Map.entry("startedAt", "When it was started"),
          Map.entry("state", "How it stands"),
          Map.entry("subjectId", "Its subject"),
          Map.entry("subjects", "Its subjects"),
          Map.entry("tags", "Its tags, trimmed and in lower case"),
          Map.entry("text", "What is asked, in CommonMark"),
          Map.entry("title", "Its title"),
          Map.entry("topicId", "Its topic"),
          Map.entry("type", "How it is answered"),
          Map.entry("url", "Where the file is"),
          Map.entry("version", "Which version of it this is, from 1"));

  private Glossary() {}

  static @Nullable String meaning(String name) {
    return MEANINGS.get(name);
  }
}
