package daybreak.load.alarm;

import daybreak.load.cluster.Cluster;
import daybreak.load.cluster.Node;
import daybreak.load.cluster.TokenSigner;
import daybreak.load.crowd.Call;
import daybreak.load.crowd.Crowd;
import daybreak.load.crowd.Material;
import daybreak.load.crowd.Principal;
import daybreak.load.platform.HttpAnswer;
import daybreak.load.platform.HttpConnection;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Where things go wrong: a cluster, and those who use it. */
record Scene(Cluster cluster, Crowd crowd, Material material, TokenSigner signer) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Somebody new in a role. */
  Principal anybody(String role) {
    return Principal.of(role, signer);
  }

  /** What a call is answered that has to go well. */
  HttpAnswer answered(Principal who, Call call) throws IOException {
    try (HttpConnection connection = new HttpConnection(web().port(), PATIENCE)) {
      HttpAnswer answer = connection.exchange(call.bytes(who));
      if (!answer.isGood()) {
        throw new IllegalStateException(
            "%s was answered with %s: %s".formatted(call, answer.status(), answer.body()));
      }
      return answer;
    }
  }

  /** The web process that nothing happens to. */
  Node web() {
    return cluster.webs().getFirst();
  }

  /** What the administrator does by hand, one statement after the other. */
  void execute(List<String> statements) throws SQLException {
    try (Connection administrator = cluster.server().administrator();
        Statement statement = administrator.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
