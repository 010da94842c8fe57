package daybreak.load.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/**
 * PgBouncer's files as the product prints them, put in place as an operator would: where the users
 * are is all that the printed text can't know.
 *
 * @param directory of this run alone, since nobody else may read it
 */
record PoolerFiles(Path directory) {

  /** Who runs PgBouncer where the drill is root, which PgBouncer refuses to be. */
  static final String UNPRIVILEGED = "nobody";

  /** Writes both. */
  static PoolerFiles of(String printed, String users) throws IOException {
    PoolerFiles files = new PoolerFiles(Files.createTempDirectory("daybreak-drill"));
    Files.writeString(files.users(), users);
    Files.writeString(files.main(), withUsers(printed, files.users()));
    if (isRoot()) {
      files.giveAway();
    }
    return files;
  }

  /** The text with the place of the users in it. */
  static String withUsers(String printed, Path users) {
    String completed = printed.replaceAll("(?m)^auth_file = .*$", "auth_file = " + users);
    if (completed.equals(printed)) {
      throw new IllegalArgumentException("The printed file names no auth_file: " + printed);
    }
    return completed;
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private void giveAway() throws IOException {
    UserPrincipal owner =
        directory
            .getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByName(UNPRIVILEGED);
    for (Path path : new Path[] {users(), main(), directory}) {
      Path _ = Files.setOwner(path, owner);
    }
  }

  Path main() {
    return directory.resolve("pgbouncer.ini");
  }

  private Path users() {
    return directory.resolve("userlist.txt");
  }
}
