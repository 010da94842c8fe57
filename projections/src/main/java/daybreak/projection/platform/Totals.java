package daybreak.projection.platform;

import java.util.List;

/**
 * Tables of a projection that count over all its groups, kept by differences.
 *
 * @param <D> what a batch adds to them
 */
public interface Totals<D> {

  /** The names of all tables that it writes, without their schema. */
  List<String> tables();

  /** Adds a batch's differences, each table in one write. */
  void add(List<D> differences);
}
