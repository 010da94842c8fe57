package daybreak.saga.plan;

import daybreak.saga.plan.StudyState.Card;
import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.StudiedSubject;
import daybreak.schema.sql.Database;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the first cards of studied subjects that are new to a learner. */
final class NewCardReader {

  /** So many subjects are looked at a day. */
  private static final int MOST_SUBJECTS = 20;

  /** So many where none is chosen: two cards of each of twenty would be nobody's day. */
  private static final int MOST_UNCHOSEN = 3;

  private static final int LEAST_SHARE = 10;

  private final Database database;

  NewCardReader(Database database) {
    this.database = database;
  }

  /** Cards by subject, in the order in which the log first names them. */
  List<Card> read(LearnerId learner, LocalDate date, Studied studied) {
    List<UUID> subjects =
        subjects(date, studied.subjects(), studied.topics())
            .limit(studied.unchosen() ? MOST_UNCHOSEN : MOST_SUBJECTS)
            .toList();
    return subjects.isEmpty()
        ? List.of()
        : database
            .call(StudyStateSql.NEW_CARDS)
            .bind("learner", learner.value())
            .array("subjects", "uuid", subjects)
            .bind("share", Math.max(LEAST_SHARE, NewCards.MOST / subjects.size()))
            .list(StudyStateReader::card);
  }

  /**
   * Of the subjects with cards those first of which cards are left by the statistics, and the
   * weightier; those that are alike take turns from day to day. The statistics take in cards that
   * were seen and retired since, so that no subject with cards is passed over because of them.
   */
  private static Stream<UUID> subjects(
      LocalDate date, List<StudiedSubject> studied, List<Topic> topics) {
    Map<UUID, Long> cards = new HashMap<>();
    Map<UUID, Long> left = new HashMap<>();
    for (Topic topic : topics) {
      cards.merge(topic.subject(), topic.cards(), Long::sum);
      left.merge(topic.subject(), Math.max(0, topic.cards() - topic.cardsSeen()), Long::sum);
    }
    Comparator<StudiedSubject> byRest =
        Comparator.comparingInt(one -> left.getOrDefault(one.subject().value(), 0L) == 0 ? 1 : 0);
    int turn = Math.floorMod(date.toEpochDay(), Math.max(1, studied.size()));
    return studied.stream()
        .filter(one -> cards.getOrDefault(one.subject().value(), 0L) > 0)
        .sorted(
            byRest
                .thenComparing(Comparator.comparingInt(StudiedSubject::weight).reversed())
                .thenComparingInt(
                    one -> Math.floorMod(studied.indexOf(one) - turn, studied.size())))
        .map(one -> one.subject().value());
  }
}
