package daybreak.projection.quiz;

import static java.util.Objects.requireNonNull;

import daybreak.schema.quiz.Bitmaps;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roaringbitmap.RoaringBitmap;

/**
 * The table of what each learner has answered: the last answer to a question counts, by the time of
 * answering, whenever the log hears of it.
 */
final class LearnerPoolTable {

  private final Database database;

  LearnerPoolTable(Database database) {
    this.database = database;
  }

  /** Adds answers that are the last to their questions. */
  void write(List<GivenAnswer> answers, Map<UUID, Integer> numbers) {
    Map<Key, GivenAnswer> last = new TreeMap<>(Key.ORDER);
    for (GivenAnswer answer : answers) {
      Key key = new Key(answer.learner(), requireNonNull(numbers.get(answer.question())));
      last.merge(key, answer, BinaryOperator.maxBy(GivenAnswer.BY_TIME));
    }
    if (!last.isEmpty()) {
      add(last, keep(last.entrySet()));
    }
  }

  /** Keeps when each question was answered last, and tells which of the answers these are. */
  private List<Key> keep(Collection<Map.Entry<Key, GivenAnswer>> answers) {
    return database
        .call(QuizSql.KEEP_LAST)
        .column("learner_id", "uuid", answers, answer -> answer.getKey().learner())
        .column("number", "int", answers, answer -> answer.getKey().number())
        .column("answered_at", "timestamptz", answers, answer -> answer.getValue().at())
        .column("position", "bigint", answers, answer -> answer.getValue().position())
        .list(row -> new Key(row.uuid("learner_id"), row.intValue("number")));
  }

  private void add(Map<Key, GivenAnswer> answers, List<Key> keys) {
    if (!keys.isEmpty()) {
      Map<UUID, Answered> learners = load(keys);
      for (Key key : keys) {
        learners
            .computeIfAbsent(key.learner(), Answered::nothing)
            .add(key.number(), requireNonNull(answers.get(key)).correct());
      }
      put(learners.values());
    }
  }

  private Map<UUID, Answered> load(List<Key> keys) {
    List<UUID> ids = keys.stream().map(Key::learner).distinct().toList();
    return database
        .call(QuizSql.LOAD_LEARNERS)
        .array("ids", "uuid", ids)
        .list(row ->
            new Answered(
                row.uuid("learner_id"),
                Bitmaps.read(row.bytes("answered")),
                Bitmaps.read(row.bytes("incorrect"))))
        .stream()
        .collect(
            Collectors.toMap(
                Answered::learner, Function.identity(), (one, _) -> one, TreeMap::new));
  }

  private void put(Collection<Answered> learners) {
    database
        .call(QuizSql.WRITE_LEARNERS)
        .column("learner_id", "uuid", learners, Answered::learner)
        .elements("answered", "bytea", bytes(learners, Answered::answered))
        .elements("incorrect", "bytea", bytes(learners, Answered::incorrect))
        .update();
  }

  private static byte[][] bytes(
      Collection<Answered> learners, Function<Answered, RoaringBitmap> numbers) {
    return learners.stream()
        .map(learner -> Bitmaps.bytes(numbers.apply(learner)))
        .toArray(byte[][]::new);
  }

  /** A question and who answered it. */
  private record Key(UUID learner, int number) {

    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::learner).thenComparingInt(Key::number);
  }

  private record Answered(UUID learner, RoaringBitmap answered, RoaringBitmap incorrect) {

    static Answered nothing(UUID learner) {
      return new Answered(learner, new RoaringBitmap(), new RoaringBitmap());
    }

    void add(int number, boolean correct) {
      answered.add(number);
      if (correct) {
        incorrect.remove(number);
      } else {
        incorrect.add(number);
      }
    }
  }
}
