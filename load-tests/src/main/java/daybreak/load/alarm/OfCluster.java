package daybreak.load.alarm;

import daybreak.load.cluster.Cluster;

/** Something that happens to a process of the cluster, and how it is there again. */
record OfCluster(Step wrong, Step right) implements Trouble {

  /** What is done to the cluster. */
  interface Step {
    void take(Cluster cluster) throws Exception;
  }

  @Override
  public void begin(Scene scene) throws Exception {
    wrong.take(scene.cluster());
  }

  @Override
  public void end(Scene scene) throws Exception {
    right.take(scene.cluster());
  }
}
