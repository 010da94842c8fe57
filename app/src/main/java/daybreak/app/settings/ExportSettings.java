package daybreak.app.settings;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What can be set of exports; the defaults are in application.yml.
 *
 * @param directory where their files lie: a directory that all processes see, and workers write to;
 *     beside the data of the embedded server unless set, nowhere with a server of one's own
 * @param keep how long an export is kept after its end
 * @param quota the most that the files of all exports may have together
 * @param memory what a worker may use for columns beside its heap, before they go to the directory
 */
@ConfigurationProperties("daybreak.exports")
public record ExportSettings(
    @Nullable Path directory, Duration keep, DataSize quota, DataSize memory) {}
