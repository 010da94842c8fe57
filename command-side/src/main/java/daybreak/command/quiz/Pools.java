package daybreak.command.quiz;

import daybreak.schema.quiz.PoolKey;
import daybreak.schema.quiz.QuestionPool;
import daybreak.schema.quiz.QuizCriteria;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/**
 * The pools that criteria name, as far as there are any.
 *
 * @param own the learner's: the questions answered, or answered wrongly, as the criteria need it
 */
record Pools(Map<PoolKey, RoaringBitmap> stored, RoaringBitmap own) {

  /** The keys of all pools that criteria name. */
  static List<PoolKey> named(QuizCriteria criteria) {
    List<PoolKey> keys = new ArrayList<>(places(criteria));
    Stream.of(criteria.tagsAny(), criteria.tagsAll(), criteria.tagsNone())
        .flatMap(List::stream)
        .map(PoolKey::tag)
        .forEach(keys::add);
    return keys.stream().distinct().toList();
  }

  private static List<PoolKey> places(QuizCriteria criteria) {
    List<PoolKey> places =
        Stream.concat(
                criteria.subjects().stream().map(subject -> PoolKey.subject(subject.value())),
                criteria.topics().stream().map(topic -> PoolKey.topic(topic.value())))
            .toList();
    return places.isEmpty() ? List.of(PoolKey.ALL) : places;
  }

  /** The numbers of the questions that meet criteria. */
  RoaringBitmap matching(QuizCriteria criteria) {
    RoaringBitmap matching = union(places(criteria).stream());
    if (!criteria.tagsAny().isEmpty()) {
      matching.and(union(criteria.tagsAny().stream().map(PoolKey::tag)));
    }
    criteria.tagsAll().forEach(tag -> matching.and(of(PoolKey.tag(tag))));
    criteria.tagsNone().forEach(tag -> matching.andNot(of(PoolKey.tag(tag))));
    narrow(matching, criteria.pool());
    return matching;
  }

  private void narrow(RoaringBitmap matching, QuestionPool pool) {
    switch (pool) {
      case ALL -> {}
      case UNUSED -> matching.andNot(own);
      case INCORRECT -> matching.and(own);
    }
  }

  private RoaringBitmap union(Stream<PoolKey> keys) {
    return FastAggregation.or(keys.map(this::of).toArray(RoaringBitmap[]::new));
  }

  private RoaringBitmap of(PoolKey key) {
    return stored.getOrDefault(key, new RoaringBitmap());
  }
}
