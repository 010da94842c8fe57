package daybreak.load.alarm;

import java.util.List;

/** Something that an administrator does to the database, and undoes. */
record ByHand(List<String> before, List<String> wrong, List<String> right) implements Trouble {

  ByHand(List<String> wrong, List<String> right) {
    this(List.of(), wrong, right);
  }

  @Override
  public void prepare(Scene scene) throws Exception {
    scene.execute(before);
  }

  @Override
  public void begin(Scene scene) throws Exception {
    scene.execute(wrong);
  }

  @Override
  public void end(Scene scene) throws Exception {
    scene.execute(right);
  }
}
