package daybreak.projection.content;

import java.util.UUID;

/** A topic as it is read. */
record TopicRow(UUID id, UUID subject, String title, boolean retired, long sequenceNumber)
    implements ContentRow {

  TopicRow named(String now, long sequence) {
    return new TopicRow(id, subject, now, retired, sequence);
  }

  TopicRow retired(long sequence) {
    return new TopicRow(id, subject, title, true, sequence);
  }

  @Override
  public UUID topic() {
    return id;
  }

  @Override
  public void count(Counts counts, int sign) {}
}
