package daybreak.schema.document;

/** Ids that examples name: of the sample bank, and of what the examples themselves make. */
public final class Sample {

  public static final String SUBJECT = "33e65e36-bcce-52b0-a009-9bbb84e16f85";
  public static final String TOPIC = "37f374b4-1871-59b8-a123-f9e5834515cd";
  public static final String QUESTION = "4bd1c9d9-4998-5fe1-8d65-b90962b6986d";
  public static final String FLASHCARD = "144f3074-9df4-555e-8ed9-af23a45d297f";
  public static final String LESSON = "6940f482-5a4c-56c8-81ae-fa7bd0747f2a";
  public static final String DECK = "f3977beb-cf39-5cf6-ad39-c6051d55d7c8";
  public static final String EXERCISE = "5f3a3d0e-0c7e-4a53-9d7e-1f0c2b9a6e01";
  public static final String TEST = "0edae6c2-07f4-4289-8dec-d9637b3de49f";

  private Sample() {}
}
