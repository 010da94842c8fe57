package daybreak.schema.testing;

import java.util.Map;

/** How the tests' server is set up, wherever it runs. */
final class ServerSettings {

  /** A session's time zone is the driver's; this one is for sessions that no driver opens. */
  static final String TIMEZONE = "timezone";

  static final Map<String, String> ALL =
      Map.ofEntries(
          // No test cuts the machine's power; what a killed server had written, the machine keeps.
          Map.entry("fsync", "off"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("max_connections", "200"),
          Map.entry(TIMEZONE, "America/Los_Angeles"),
          Map.entry("shared_preload_libraries", "pg_stat_statements,auto_explain"));

  private ServerSettings() {}
}
