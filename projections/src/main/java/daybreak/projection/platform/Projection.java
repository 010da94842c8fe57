package daybreak.projection.platform;

import java.util.List;

/** Turns events into rows of read tables, within the caller's transaction. */
public interface Projection {

  /** The name of its token, its metrics and its parked events. */
  String name();

  /**
   * Applies events that stand in their order. Events it has applied before change nothing; those of
   * no interest are passed over.
   */
  void project(List<Happening> happenings);
}
