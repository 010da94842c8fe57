package daybreak.command.imports.bank;

import daybreak.command.imports.Entry;
import daybreak.command.imports.Faults;
import daybreak.command.imports.Report;
import daybreak.command.imports.Storage;
import daybreak.command.imports.Verdict;
import daybreak.schema.eventstore.DecisionIsOvertaken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/**
 * Stores windows: what is new in one unit of work, so in one commit; what is there already, and
 * what refers to much, each by itself and some at a time.
 */
final class WindowStore implements Storage<BankItem>, AutoCloseable {

  /** How many connections an import takes for reading what is there. */
  private static final int AT_A_TIME = 8;

  private static final int TRIES_TOGETHER = 3;

  private final BankStore store;
  private final Report report;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().name("import-", 0).factory());

  WindowStore(BankStore store, Report report) {
    this.store = store;
    this.report = report;
  }

  @Override
  public void store(List<Entry<BankItem>> entries) {
    store(entries, TRIES_TOGETHER);
  }

  private void store(List<Entry<BankItem>> entries, int tries) {
    Set<UUID> there = store.existing(entries);
    var together = new ArrayList<Entry<BankItem>>();
    var alone = new ArrayList<Entry<BankItem>>();
    for (Entry<BankItem> entry : entries) {
      boolean simple = !there.contains(entry.id()) && !entry.item().type().equals(DeckLine.TYPE);
      (simple && tries > 0 ? together : alone).add(entry);
    }
    storeTogether(together, tries);
    storeAlone(alone, there);
  }

  /**
   * Where another import adds the same things, they are told apart anew; so they are where a
   * subject or topic is retired meanwhile.
   */
  private void storeTogether(List<Entry<BankItem>> entries, int tries) {
    var created = new ArrayList<Entry<BankItem>>(entries.size());
    try (BankUnit unit = store.begin()) {
      for (Entry<BankItem> entry : entries) {
        if (isCreated(unit, entry)) {
          created.add(entry);
        }
      }
      unit.commit();
    } catch (AggregateStreamCreationException | DecisionIsOvertaken collision) {
      store(created, tries - 1);
      return;
    } catch (EventStoreException oneAtFault) {
      store(created, 0);
      return;
    }
    created.forEach(entry -> report.tell(entry.line(), new Verdict.Accepted()));
  }

  private boolean isCreated(BankUnit unit, Entry<BankItem> entry) {
    try {
      unit.create(entry.item());
      return true;
    } catch (RuntimeException refused) {
      report.tell(entry.line(), Faults.rejected(refused));
      return false;
    }
  }

  private void storeAlone(List<Entry<BankItem>> entries, Set<UUID> there) {
    List<Future<Verdict>> verdicts =
        entries.stream()
            .map(entry ->
                threads.submit(() -> store.settle(entry.item(), there.contains(entry.id()))))
            .toList();
    for (int i = 0; i < verdicts.size(); i++) {
      report.tell(entries.get(i).line(), verdict(verdicts.get(i)));
    }
  }

  private static Verdict verdict(Future<Verdict> verdict) {
    try {
      return verdict.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("An import was interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
