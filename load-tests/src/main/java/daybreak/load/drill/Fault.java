package daybreak.load.drill;

import daybreak.load.cluster.Cluster;
import daybreak.load.crowd.Crowd;

/** Something that goes wrong, and is put right again. */
interface Fault {

  /**
   * Makes it go wrong, for as long as it is to last, and removes it.
   *
   * @return when it was removed, as {@link System#nanoTime} has it; where nothing is removed, when
   *     it happened
   */
  long happen(Cluster cluster, Crowd crowd) throws Exception;

  /** Puts back in place what is still missing, once all goes on without it. */
  default void mend(Cluster cluster) throws Exception {}
}
