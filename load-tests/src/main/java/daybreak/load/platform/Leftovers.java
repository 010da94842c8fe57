package daybreak.load.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** What one run leaves behind, and the next is not to find: files, and processes. */
public final class Leftovers {

  private Leftovers() {}

  /** A directory with nothing in it. */
  public static Path emptied(Path directory) throws IOException {
    boolean _ = FileSystemUtils.deleteRecursively(directory);
    return Files.createDirectories(directory);
  }

  /** Has all processes that are begun from here end with this one, however it ends. */
  public static void endChildrenAtTheEnd() {
    Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::endChildren));
  }

  private static void endChildren() {
    ProcessHandle.current().children().forEach(ProcessHandle::destroy);
  }
}
