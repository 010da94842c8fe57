package daybreak.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.projection.testing.Bank;
import daybreak.projection.testing.History;
import daybreak.projection.testing.RandomBank;
import daybreak.schema.event.Event;
import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.replay.ReplayRunner;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events that can't be applied, or are not known, in what is played again. */
class PoisonInReplayTest {

  private static final UUID BATS = Bank.question("bats").value();

  private final Replaying replaying = new Replaying();
  private final Asking asking = replaying.asking();

  @AfterEach
  void close() {
    replaying.close();
  }

  private static List<DomainEventMessage<?>> bank() {
    List<Event> events = new ArrayList<>(Bank.opened());
    for (String name : List.of("ants", "bats", "cats")) {
      events.add(Bank.authored(name));
      events.add(Bank.validated(name));
    }
    return History.of(events).messages();
  }

  @Test
  void what_a_table_refuses_is_parked_in_the_slot_as_readers_tables_have_it_parked()
      throws SQLException {
    replaying.execute(
        "alter table content.question add constraint no_bats check (text not like '%bats%')");
    replaying.begin(bank());
    ReplayRunner _ = replaying.worker("one");

    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");
    asking.compare(id);
    asking.becomes(id, "equal");

    List<String> seen = replaying.texts(LETTERS.formatted("projection"));
    assertThat(seen).hasSize(2).first().asString().contains("violates check constraint");
    assertThat(replaying.texts(LETTERS.formatted("replay_1"))).isEqualTo(seen);
    assertThat(replaying.made(id)).isEqualTo(replaying.seen());
  }

  private static final String LETTERS =
      """
      select to_jsonb(letter) - array['id', 'parked_at', 'tried_at']
        from %s.dead_letter letter
       order by position
      """;

  @Test
  void what_only_a_replay_can_t_apply_is_told_by_a_comparison_and_a_swap_takes_it_along()
      throws SQLException {
    replaying.begin(bank());
    ReplayRunner _ =
        replaying.worker("one", Replaying.FOLDS, Replaying.SETTINGS, PoisonInReplayTest::stumbling);
    UUID id = asking.rebuild("content");
    asking.becomes(id, "caught-up");

    asking.compare(id);
    asking.becomes(id, "different");
    assertThat(replaying.texts(PARKED.formatted("projection"))).isEmpty();
    assertThat(replaying.texts(PARKED.formatted("replay_1")))
        .containsExactly("content.question-authored", "content.question-validated");

    asking.swap(id, true);
    asking.becomes(id, "swapped");
    assertThat(replaying.texts(PARKED.formatted("projection")))
        .containsExactly("content.question-authored", "content.question-validated");
    assertThat(replaying.texts(PARKED.formatted("replay_1"))).isEmpty();

    asking.rollBack(id);
    asking.becomes(id, "rolled-back");
    asking.leavesItsSlot(id);
    assertThat(replaying.texts(PARKED.formatted("projection"))).isEmpty();
    assertThat(replaying.texts(PARKED.formatted("replay_1"))).isEmpty();
    assertThat(replaying.seen()).isEqualTo(replaying.folded(replaying.head()));
  }

  private static final String PARKED = "select event_type from %s.dead_letter order by position";

  private static Follower stumbling(Follower projection) {
    return new Follower() {
      @Override
      public String name() {
        return projection.name();
      }

      @Override
      public void apply(List<LoggedEvent> batch) {
        projection.apply(batch);
        if (batch.stream().anyMatch(event -> event.aggregate().equals(BATS))) {
          throw new IllegalStateException("It stumbles");
        }
      }
    };
  }

  @Test
  void one_that_would_go_beyond_what_this_release_does_not_know_fails_and_names_it()
      throws SQLException {
    replaying.append(bank());
    long unknown = replaying.head() - 1;
    replaying.execute("update event_store.event set event_version = 7 where position = " + unknown);
    ReplayRunner _ = replaying.worker("one");

    UUID beyond = asking.asOf("all", replaying.head());
    UUID before = asking.asOf("all", unknown - 1);

    asking.becomes(
        beyond,
        "failed: This release does not know content.question-authored v7, at position %s of the log"
            .formatted(unknown));
    asking.leavesItsSlot(beyond);
    asking.becomes(before, "complete");
    assertThat(replaying.made(before)).isEqualTo(replaying.folded(unknown - 1));
  }

  /** The head of what is played again is what readers' tables have reached. */
  @Test
  void
      a_rebuild_waits_where_readers_tables_wait_for_a_release_that_knows_more_and_goes_on_with_them()
          throws SQLException {
    List<DomainEventMessage<?>> events = new RandomBank(76, 12).history().messages();
    int known = events.size() / 2;
    replaying.begin(events.subList(0, known));
    replaying.execute(OF_LATER_RELEASE);
    replaying.append(events.subList(known, events.size()));
    ReplayRunner _ = replaying.worker("one");
    UUID id = asking.rebuild("all");
    asking.becomes(id, "caught-up");
    asking.compare(id);
    asking.becomes(id, "equal");
    assertThat(replaying.made(id)).isEqualTo(replaying.folded(known));

    replaying.execute(
        "update event_store.event set event_version = event_version - 6 where position > " + known);
    asking.comesTo(id, events.size());

    assertThat(replaying.made(id)).isEqualTo(replaying.folded(events.size()));
  }

  private static final String OF_LATER_RELEASE =
      """
      create function operation.of_later_release() returns trigger language plpgsql as $$
      begin
        new.event_version := new.event_version + 6;
        return new;
      end $$;
      create trigger later before insert on event_store.event
        for each row execute function operation.of_later_release()
      """;
}
