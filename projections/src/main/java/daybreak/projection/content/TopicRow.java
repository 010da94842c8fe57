package daybreak.projection.content;

import java.util.UUID;

/** A topic as it is read. */
record TopicRow(UUID id, UUID subject, String title, long sequenceNumber) implements ContentRow {

  TopicRow named(String now, long sequence) {
    return new TopicRow(id, subject, now, sequence);
  }

  @Override
  public UUID topic() {
    return id;
  }

  @Override
  public void count(Counts counts, int sign) {}
}
