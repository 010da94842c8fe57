package daybreak.schema.sql;

import daybreak.schema.quiz.Bitmaps;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The migration that finds again what each learner answered wrongly the last time: earlier releases
 * took the order of the log for that of time. SQL cannot write a bitmap.
 *
 * <p>It commits a few learners at a time, so it needs memory for one learner's answers, holds up
 * the projection for moments, and can be begun again where it broke off.
 */
final class WrongAnswers implements JavaMigration {

  private static final int LEARNERS = 20;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("404");
  }

  @Override
  public String getDescription() {
    return "what was answered wrongly the last time";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return false;
  }

  @Override
  public void migrate(Context context) {
    find(new Database(new SingleConnectionDataSource(context.getConnection(), true)));
  }

  private static void find(Database database) {
    Optional<UUID> last = Optional.empty();
    do {
      UUID after = last.orElse(null);
      last = database.inTransaction(() -> correctNext(database, after));
    } while (last.isPresent());
  }

  /** Corrects the learners that follow, and answers the last of them. */
  private static Optional<UUID> correctNext(Database database, @Nullable UUID after) {
    database.call(WrongAnswersSql.ALONE).update();
    List<Stored> learners =
        database
            .call(WrongAnswersSql.LEARNERS)
            .bind("after", after)
            .bind("size", LEARNERS)
            .list(row -> new Stored(row.uuid("learner_id"), row.bytes("incorrect")));
    learners.forEach(learner -> correct(database, learner));
    return learners.isEmpty() ? Optional.empty() : Optional.of(learners.getLast().learner());
  }

  private static void correct(Database database, Stored stored) {
    RoaringBitmap wrong = new RoaringBitmap();
    database
        .call(WrongAnswersSql.WRONG)
        .bind("learner", stored.learner())
        .list(row -> row.intValue("number"))
        .forEach(wrong::add);
    byte[] found = Bitmaps.bytes(wrong);
    if (!Arrays.equals(found, stored.incorrect())) {
      database
          .call(WrongAnswersSql.CORRECT)
          .bind("learner", stored.learner())
          .bind("incorrect", found)
          .update();
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Stored(UUID learner, byte[] incorrect) {}
}
