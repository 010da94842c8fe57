package daybreak.load.alarm;

/** Something that goes wrong, and stays so until it is put right. */
interface Trouble {

  /** Puts in place what has to be there before it can hurt. */
  default void prepare(Scene scene) throws Exception {}

  void begin(Scene scene) throws Exception;

  void end(Scene scene) throws Exception;
}
