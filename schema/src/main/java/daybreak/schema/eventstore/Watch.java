package daybreak.schema.eventstore;

/** What a follower's stream tells it, and asks. */
interface Watch {

  /** That of one who applies all at once and is told nothing. */
  Watch NONE =
      new Watch() {
        @Override
        public void stopsBefore(Unknown unknown) {
          // Nobody asked.
        }

        @Override
        public long applied() {
          return Long.MAX_VALUE;
        }
      };

  /** Tells, whenever events are asked for in vain, before which one the stream stops. */
  void stopsBefore(Unknown unknown);

  /** The last position that the follower has applied. */
  long applied();

  /** Tells, before it reads on, that all it has read is handed over. */
  default void hasHandedOver() {}
}
