package daybreak.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How an import ended: the last line of its report.
 *
 * @param done whether it has come to its end
 * @param read how many lines were read
 * @param accepted how many of them have changed something
 * @param unchanged how many were there already
 * @param rejected how many were not stored
 * @param seconds how long it took
 * @param position of the last event at its end; sent as {@code Daybreak-Min-Position}, it makes a
 *     read include all that was accepted or there already; left out where the import has not come
 *     to its end
 * @param reason why it could not go on; left out where it has come to its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportEnd(
    boolean done,
    long read,
    long accepted,
    long unchanged,
    long rejected,
    double seconds,
    @Nullable Long position,
    @Nullable String reason)
    implements ImportReportLine {}
