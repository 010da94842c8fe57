package daybreak.load.drill;

import daybreak.load.crowd.Ledger;
import java.util.List;
import java.util.UUID;

/**
 * What is known when the server is lost.
 *
 * @param ledger of all that was sent and told until then
 * @param principals who sent it
 * @param moment to be restored, by the server's clock
 * @param told the last position that anybody had been told of by then
 * @param witness to what came after it
 */
record Loss(
    Ledger ledger,
    List<UUID> principals,
    BaseBackup backup,
    String moment,
    long told,
    Witness witness) {}
