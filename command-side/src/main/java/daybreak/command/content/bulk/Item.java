package daybreak.command.content.bulk;

import daybreak.command.platform.bulk.Identified;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One thing that a line asks for.
 *
 * @param type its aggregate's type
 * @param creation makes the command that creates it, once its place in the bank is known
 * @param manner how that command is handled where the thing is there already: {@code anew} where it
 *     can be revised, {@code again} where it can't
 * @param then further commands on it
 */
record Item(
    String type, UUID id, Function<Places, Object> creation, String manner, List<Object> then)
    implements Identified {

  static final String AGAIN = "again";
  static final String ANEW = "anew";
}
