package daybreak.schema.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The process whose end ends the tests' server: Maven or the IDE. */
record BuildProcess(ProcessHandle process) {

  /** The nearest Java process above this one, else this one itself. */
  static BuildProcess ofThisJvm() {
    return Stream.iterate(ProcessHandle.current().parent(), p -> p.flatMap(ProcessHandle::parent))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .filter(BuildProcess::isJava)
        .findFirst()
        .map(BuildProcess::new)
        .orElseGet(() -> new BuildProcess(ProcessHandle.current()));
  }

  static BuildProcess of(long pid) {
    return new BuildProcess(ProcessHandle.of(pid).orElseThrow());
  }

  /** Its number and its start, since numbers come again. */
  String key() {
    long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return process.pid() + "-" + started;
  }

  /** Whether the process of a key has ended. */
  static boolean isOver(String key) {
    long pid = Long.parseLong(key.substring(0, key.indexOf('-')));
    return ProcessHandle.of(pid)
        .map(BuildProcess::new)
        .map(BuildProcess::key)
        .filter(key::equals)
        .isEmpty();
  }

  private static boolean isJava(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString())
        .filter(List.of("java", "java.exe")::contains)
        .isPresent();
  }
}
