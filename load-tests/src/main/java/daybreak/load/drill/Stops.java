package daybreak.load.drill;

import daybreak.load.cluster.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What workers have said in their logs of followers that stop before what they do not know. */
final class Stops {

  private static final Pattern STOP = Pattern.compile("\\w+ stops before position \\d+");

  private Stops() {}

  /** Each time that one has said so, since the drill began: who, follower and position. */
  static List<String> told(List<Node> workers) throws IOException {
    List<String> told = new ArrayList<>();
    for (Node worker : workers) {
      STOP.matcher(Files.readString(worker.log()))
          .results()
          .map(MatchResult::group)
          .forEach(stop -> told.add(worker + ": " + stop));
    }
    return told;
  }
}
