package daybreak.query.content;

import daybreak.query.http.Reads;
import daybreak.query.paging.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists for admins what the bank holds, in every state. */
@RestController
@RequestMapping("/api/content")
final class ListQueryController {

  private final Reads reads;

  ListQueryController(Reads reads) {
    this.reads = reads;
  }

  /**
   * Lists questions in every state, what was changed last first. Subject, topic, states and time of
   * change cost a page in any combination; with words or a tag, 1,000 that match are looked
   * through, and the page says if there are more.
   */
  @GetMapping("/questions")
  ResponseEntity<ListedPage<WholeQuestionView>> listAuthoredQuestions(FindAuthoredQuestions query) {
    return reads.answer(query);
  }

  /**
   * Lists flashcards in every state, what was changed last first. Subject, topic, states and time
   * of change cost a page in any combination; with words or a tag, 1,000 that match are looked
   * through, and the page says if there are more.
   */
  @GetMapping("/flashcards")
  ResponseEntity<ListedPage<WholeFlashcardView>> listAuthoredFlashcards(
      FindAuthoredFlashcards query) {
    return reads.answer(query);
  }

  /** Lists tags, and how many questions and flashcards bear each. */
  @GetMapping("/tags")
  ResponseEntity<Page<TagView>> listTags(FindTags query) {
    return reads.answer(query);
  }

  /**
   * Lists lessons in every state, what was changed last first. Subject, topic, states and time of
   * change cost a page in any combination; with words, 1,000 that match are looked through, and the
   * page says if there are more.
   */
  @GetMapping("/lessons")
  ResponseEntity<ListedPage<ListedLessonView>> listAuthoredLessons(FindAuthoredLessons query) {
    return reads.answer(query);
  }

  /**
   * Lists exercises in every state, what was changed last first. Subject, topic, states and time of
   * change cost a page in any combination; with words, 1,000 that match are looked through, and the
   * page says if there are more.
   */
  @GetMapping("/exercises")
  ResponseEntity<ListedPage<WholeExerciseView>> listAuthoredExercises(FindAuthoredExercises query) {
    return reads.answer(query);
  }

  /**
   * Lists decks without their cards, what was changed last first. Subject and time of change cost a
   * page; with words, 1,000 that match are looked through, and the page says if there are more.
   */
  @GetMapping("/decks")
  ResponseEntity<ListedPage<ListedDeckView>> listAuthoredDecks(FindAuthoredDecks query) {
    return reads.answer(query);
  }
}
