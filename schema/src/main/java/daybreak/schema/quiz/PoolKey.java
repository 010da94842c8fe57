package daybreak.schema.quiz;

import daybreak.schema.input.Tags;
import java.util.Comparator;
import java.util.UUID;

/** Which validated questions a pool holds: all, or those of a subject, of a topic or with a tag. */
public record PoolKey(PoolKind kind, UUID id) {

  /** The pool of every question. */
  public static final PoolKey ALL = new PoolKey(PoolKind.ALL, new UUID(0, 0));

  /** The one order in which pools are written. */
  public static final Comparator<PoolKey> ORDER =
      Comparator.comparing(PoolKey::kind).thenComparing(PoolKey::id);

  public static PoolKey subject(UUID subject) {
    return new PoolKey(PoolKind.SUBJECT, subject);
  }

  public static PoolKey topic(UUID topic) {
    return new PoolKey(PoolKind.TOPIC, topic);
  }

  /** The pool of a tag, by its name as it is stored. */
  public static PoolKey tag(String name) {
    return new PoolKey(PoolKind.TAG, Tags.id(name));
  }
}
