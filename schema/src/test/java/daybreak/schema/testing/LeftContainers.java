package daybreak.schema.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.testcontainers.DockerClientFactory;

/** Containers of tests whose build has ended and whose keeper was killed before it ended them. */
final class LeftContainers {

  /** Says of a container which build it is of. */
  static final String LABEL = "daybreak.tests";

  private LeftContainers() {}

  static String label(BuildProcess build) {
    return machine() + "/" + build.key();
  }

  /** An engine may serve several machines, and no other one's processes can be looked for. */
  static boolean isLeft(String label) {
    String ours = machine() + "/";
    return label.startsWith(ours) && BuildProcess.isOver(label.substring(ours.length()));
  }

  static void remove() {
    DockerClient docker = DockerClientFactory.instance().client();
    List<Container> labelled =
        docker.listContainersCmd().withShowAll(true).withLabelFilter(List.of(LABEL)).exec();
    labelled.stream()
        .filter(container -> isLeft(container.getLabels().getOrDefault(LABEL, "")))
        .forEach(container -> remove(docker, container.getId()));
  }

  private static void remove(DockerClient docker, String container) {
    try {
      docker.removeContainerCmd(container).withForce(true).withRemoveVolumes(true).exec();
    } catch (NotFoundException | ConflictException e) {
      // Another build is about it, or was.
    }
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // A name without an address is what the message begins with.
      return String.valueOf(e.getMessage());
    }
  }
}
