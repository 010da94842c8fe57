package daybreak.command.imports;

import java.util.List;

/** Where the items of an import go. */
public interface Storage<I extends Identified> {

  /** Stores items, each id at most once, and reports what became of every one. */
  void store(List<Entry<I>> entries);
}
