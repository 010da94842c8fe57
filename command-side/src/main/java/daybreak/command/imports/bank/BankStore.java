package daybreak.command.imports.bank;

import daybreak.command.gateway.Collisions;
import daybreak.command.gateway.CommandUnits;
import daybreak.command.imports.Entry;
import daybreak.command.imports.Faults;
import daybreak.command.imports.Verdict;
import daybreak.schema.command.Issuer;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.problem.Unavailable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/** Stores the items of one import through the aggregates, and says what became of each. */
final class BankStore {

  private final CommandUnits units;
  private final EventStores stores;
  private final Titles titles;
  private final UUID caller;

  BankStore(CommandUnits units, EventStores stores, UUID caller) {
    this.units = units;
    this.stores = stores;
    this.titles = new Titles(stores.titles());
    this.caller = caller;
  }

  /** Those of the items that are there already. */
  Set<UUID> existing(List<Entry<BankItem>> entries) {
    var there = new HashSet<UUID>();
    entries.stream()
        .collect(
            Collectors.groupingBy(
                entry -> entry.item().type(), Collectors.mapping(Entry::id, Collectors.toList())))
        .forEach((type, ids) -> there.addAll(stores.streams().existing(type, ids)));
    return there;
  }

  /** Begins a unit of work on this thread. */
  BankUnit begin() {
    Titles.Now now = titles.now();
    return new BankUnit(units.begin(Issuer.user(caller)), now);
  }

  /** Stores one item by itself, whatever else is going on. */
  Verdict settle(BankItem item, boolean there) {
    try {
      return Collisions.untilAlone(() -> attempt(item, there || exists(item)));
    } catch (Unavailable outnumbered) {
      if (outnumbered.getCause() instanceof AggregateStreamCreationException) {
        return new Verdict.Rejected("The id belongs to something else.");
      }
      return Faults.rejected(outnumbered);
    } catch (RuntimeException refused) {
      return Faults.rejected(refused);
    }
  }

  private Verdict attempt(BankItem item, boolean there) {
    try (BankUnit unit = begin()) {
      if (there) {
        unit.update(item);
      } else {
        unit.create(item);
      }
      return unit.commit() ? new Verdict.Accepted() : new Verdict.Unchanged();
    }
  }

  private boolean exists(BankItem item) {
    return !stores.streams().existing(item.type(), List.of(item.id())).isEmpty();
  }
}
