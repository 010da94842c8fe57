package daybreak.projection.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import daybreak.schema.following.LoggedEvent;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A row that is put elsewhere within a batch. */
class ChangeTest {

  private static final UUID ID = UUID.randomUUID();
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID THERE = UUID.randomUUID();
  private static final Instant BEGUN = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void what_left_a_place_and_went_on_elsewhere_left_it_when_it_left() {
    Change<Row> change = change(new Row(0, HERE), 1, THERE).next(new Row(2, THERE), event(2));

    assertThat(change.steps())
        .extracting(step -> place(step.before()), step -> step.after().place(), Change.Step::at)
        .containsExactly(tuple(HERE, THERE, at(1)), tuple(THERE, THERE, at(2)));
  }

  @Test
  void what_was_there_when_the_batch_began_is_changed_before_it_leaves() {
    Change<Row> change =
        change(new Row(0, HERE), 1, HERE)
            .next(new Row(2, THERE), event(2))
            .next(new Row(3, THERE), event(3))
            .next(new Row(4, HERE), event(4));

    assertThat(change.steps())
        .extracting(step -> place(step.before()), step -> step.after().place(), Change.Step::at)
        .containsExactly(
            tuple(HERE, HERE, at(1)),
            tuple(HERE, THERE, at(2)),
            tuple(THERE, THERE, at(3)),
            tuple(THERE, HERE, at(4)));
    assertThat(change.at()).isEqualTo(at(4));
  }

  @Test
  void what_stays_is_one_step() {
    Change<Row> change =
        change(null, 0, HERE).next(new Row(1, HERE), event(1)).next(new Row(2, HERE), event(2));

    assertThat(change.steps())
        .extracting(step -> place(step.before()), step -> step.after().place(), Change.Step::at)
        .containsExactly(tuple(null, HERE, at(2)));
  }

  private static Change<Row> change(@Nullable Row before, long number, UUID place) {
    return Change.first(before, new Row(number, place), event(number));
  }

  private static @Nullable UUID place(@Nullable Row row) {
    return row == null ? null : row.place();
  }

  private static Instant at(long number) {
    return BEGUN.plusSeconds(number);
  }

  private static LoggedEvent event(long number) {
    return LoggedEvent.at(
        number,
        new GenericDomainEventMessage<>(
            "thing",
            ID.toString(),
            number,
            new Object(),
            MetaData.emptyInstance(),
            "event " + number,
            at(number)));
  }

  private record Row(long sequenceNumber, UUID place) implements ReadRow {

    @Override
    public UUID id() {
      return ID;
    }
  }
}
