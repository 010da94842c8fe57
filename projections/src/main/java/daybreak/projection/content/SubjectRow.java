package daybreak.projection.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subject as it is read. */
record SubjectRow(UUID id, String title, boolean retired, long sequenceNumber)
    implements ContentRow {

  SubjectRow named(String now, long sequence) {
    return new SubjectRow(id, now, retired, sequence);
  }

  SubjectRow retired(long sequence) {
    return new SubjectRow(id, title, true, sequence);
  }

  @Override
  public UUID subject() {
    return id;
  }

  @Override
  public @Nullable UUID topic() {
    return null;
  }

  @Override
  public void count(Counts counts, int sign) {}
}
