package daybreak.saga.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** Sagas as the product keeps them, as JSON; a transaction's changes can be undone. */
final class KeptSagas implements SagaStore<Object> {

  private static final SagaSerializer JSON = new SagaSerializer();

  private Map<String, Kept> sagas = new HashMap<>();
  private Map<String, Kept> before = Map.of();

  void begin() {
    before = new HashMap<>(sagas);
  }

  void commit() {
    before = Map.of();
  }

  void rollback() {
    sagas = new HashMap<>(before);
  }

  /** The midnights of sagas that have not ended. */
  Set<Instant> midnights() {
    return sagas.values().stream()
        .flatMap(saga -> saga.associations().stream())
        .map(association -> Instant.parse(association.getValue()))
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> findSagas(Class<?> type, AssociationValue value) {
    return sagas.entrySet().stream()
        .filter(saga -> saga.getValue().associations().contains(value))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  @SuppressWarnings("unchecked")
  public <S> @Nullable Entry<S> loadSaga(Class<S> type, String id) {
    Kept kept = sagas.get(id);
    if (kept == null) {
      return null;
    }
    S saga =
        (S)
            Objects.requireNonNull(
                JSON.deserialize(
                    new SimpleSerializedObject<>(
                        kept.json(), byte[].class, JSON.typeForClass(RolloverSaga.class))));
    return new Entry<>() {
      @Override
      public Set<AssociationValue> associationValues() {
        return kept.associations();
      }

      @Override
      public S saga() {
        return saga;
      }
    };
  }

  @Override
  public void insertSaga(Class<?> type, String id, Object saga, Set<AssociationValue> values) {
    put(id, saga, values);
  }

  @Override
  public void updateSaga(Class<?> type, String id, Object saga, AssociationValues values) {
    put(id, saga, values.asSet());
  }

  @Override
  public void deleteSaga(Class<?> type, String id, Set<AssociationValue> values) {
    sagas.remove(id);
  }

  private void put(String id, Object saga, Set<AssociationValue> values) {
    byte[] json = JSON.serialize(saga, byte[].class).getData();
    sagas.put(id, new Kept(json, new HashSet<>(values)));
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Kept(byte[] json, Set<AssociationValue> associations) {}
}
