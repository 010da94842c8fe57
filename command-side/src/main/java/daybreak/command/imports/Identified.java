package daybreak.command.imports;

import java.util.UUID;

/** What a line asks for, by the aggregate that it is about. */
public interface Identified {

  UUID id();
}
