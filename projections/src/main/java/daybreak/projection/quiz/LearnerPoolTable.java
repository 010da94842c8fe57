package daybreak.projection.quiz;

import static java.util.Objects.requireNonNull;

import daybreak.schema.quiz.Bitmaps;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roaringbitmap.RoaringBitmap;

/**
 * The table of what each learner has answered. Events delivered again, up to the last that there
 * is, leave it as it was: the last answer to a question wins.
 */
final class LearnerPoolTable {

  private final Database database;

  LearnerPoolTable(Database database) {
    this.database = database;
  }

  /** Adds answers that stand in their order. */
  void write(List<GivenAnswer> answers, Map<UUID, Integer> numbers) {
    if (!answers.isEmpty()) {
      Map<UUID, Answered> learners = load(answers);
      for (GivenAnswer answer : answers) {
        learners
            .computeIfAbsent(answer.learner(), Answered::nothing)
            .add(requireNonNull(numbers.get(answer.question())), answer.correct());
      }
      put(learners.values());
    }
  }

  private Map<UUID, Answered> load(List<GivenAnswer> answers) {
    List<UUID> ids = answers.stream().map(GivenAnswer::learner).distinct().toList();
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
