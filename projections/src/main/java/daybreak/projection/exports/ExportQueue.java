package daybreak.projection.exports;

import daybreak.schema.exports.ExportFile;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.process.ProcessName;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The exports that have been asked for. A worker has one for a while, and puts the end of that
 * while off for as long as it lives.
 */
final class ExportQueue {

  /** Tried so often without a whole part between, it is given up. */
  private static final int MOST_FAILURES = 5;

  private static final Duration UNTIL_ANOTHER_RELEASE_LOOKS = Duration.ofSeconds(5);

  private final Database database;
  private final ExportStore store;
  private final Duration lease;
  private final String owner;

  ExportQueue(Database database, ExportStore store, Duration lease) {
    this(database, store, lease, ProcessName.get());
  }

  ExportQueue(Database database, ExportStore store, Duration lease, String owner) {
    this.database = database;
    this.store = store;
    this.lease = lease;
    this.owner = owner;
  }

  Optional<ExportJob> take() {
    return database
        .call(ExportSql.TAKE)
        .bind("owner", owner)
        .bind("lease", lease.toMillis())
        .one(ExportJob::of);
  }

  /**
   * Says how far the log has been read.
   *
   * @throws ExportIsLost if it is another's by now, or is to be removed
   */
  void renew(ExportJob job, long seen, double rate) {
    int kept =
        mine(job, database.call(ExportSql.RENEW))
            .bind("lease", lease.toMillis())
            .bind("until", job.until())
            .bind("seen", seen)
            .bind("rate", rate)
            .update();
    if (kept == 0) {
      throw new ExportIsLost();
    }
  }

  /**
   * Has files published, and puts them into the manifest: while nobody else can take the export, so
   * that no file of an older try comes into the place of a newer one.
   *
   * @throws ExportIsLost if it is another's by now, or is to be removed
   * @throws QuotaIsUsed if there is no room for them
   */
  ExportJob publish(ExportJob job, long reached, long bytes, Supplier<List<ExportFile>> files) {
    return database.inTransaction(() -> {
      hold(job);
      if (size() + bytes > store.quota()) {
        throw new QuotaIsUsed(store.quota());
      }
      List<ExportFile> published = files.get();
      add(job, reached, published);
      advance(job, reached, published);
      return job.reached(reached);
    });
  }

  private void hold(ExportJob job) {
    if (mine(job, database.call(ExportSql.HOLD)).one(row -> row.uuid("id")).isEmpty()) {
      throw new ExportIsLost();
    }
  }

  private long size() {
    return database.call(ExportSql.SIZE).single(row -> row.longValue("bytes"));
  }

  private void add(ExportJob job, long reached, List<ExportFile> files) {
    database
        .call(ExportSql.ADD_FILES)
        .bind("id", job.id())
        .bind("from", job.position() + 1)
        .bind("to", reached)
        .column("name", "text", files, ExportFile::name)
        .column("type", "text", files, ExportFile::type)
        .column("version", "int4", files, ExportFile::version)
        .column("rows", "int8", files, ExportFile::rows)
        .column("bytes", "int8", files, ExportFile::bytes)
        .column("hexes", "text", files, ExportFile::sha256)
        .update();
  }

  private void advance(ExportJob job, long reached, List<ExportFile> files) {
    database
        .call(ExportSql.ADVANCE)
        .bind("id", job.id())
        .bind("position", reached)
        .bind("rows", files.stream().mapToLong(ExportFile::rows).sum())
        .bind("bytes", files.stream().mapToLong(ExportFile::bytes).sum())
        .bind("lease", lease.toMillis())
        .update();
  }

  /** Ends it, after its manifest has been put beside its files. */
  void complete(ExportJob job, Runnable manifest) {
    database.inTransaction(() -> {
      hold(job);
      manifest.run();
      database
          .call(ExportSql.COMPLETE)
          .bind("id", job.id())
          .bind("keep", store.keep().toMillis())
          .update();
    });
  }

  /** It has failed: it is tried again, but for the last time. */
  void putOff(ExportJob job, String cause) {
    mine(job, database.call(ExportSql.PUT_OFF))
        .bind("cause", cause)
        .bind("most", MOST_FAILURES)
        .bind("keep", store.keep().toMillis())
        .update();
  }

  /** It never will succeed as things are. */
  void giveUp(ExportJob job, String cause) {
    mine(job, database.call(ExportSql.PUT_OFF))
        .bind("cause", cause)
        .bind("most", 0)
        .bind("keep", store.keep().toMillis())
        .update();
  }

  /** Hands it on at once. */
  void leave(ExportJob job) {
    leave(job, Duration.ZERO);
  }

  /** Hands it on to a worker that knows more. */
  void leaveToLaterRelease(ExportJob job) {
    leave(job, UNTIL_ANOTHER_RELEASE_LOOKS);
  }

  private void leave(ExportJob job, Duration pause) {
    mine(job, database.call(ExportSql.LEAVE)).bind("pause", pause.toMillis()).update();
  }

  private Call mine(ExportJob job, Call call) {
    return call.bind("id", job.id()).bind("owner", owner);
  }

  /** The names of the files that are in its manifest. */
  Set<String> names(ExportJob job) {
    return database
        .call(ExportSql.NAMES)
        .bind("id", job.id())
        .list(row -> row.text("name"))
        .stream()
        .collect(Collectors.toSet());
  }

  List<ExportFile> manifest(ExportJob job) {
    return database.call(ExportSql.MANIFEST).bind("id", job.id()).list(ExportFile::of);
  }

  /** Removes one that has expired, or is to be removed, and answers whether there was one. */
  boolean removeExpired(Consumer<UUID> files) {
    return database.inTransaction(() -> {
      Optional<UUID> expired = database.call(ExportSql.EXPIRED).one(row -> row.uuid("id"));
      expired.ifPresent(id -> {
        files.accept(id);
        database.call(ExportSql.REMOVE).bind("id", id).update();
      });
      return expired.isPresent();
    });
  }
}
