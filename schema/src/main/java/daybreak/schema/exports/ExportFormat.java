package daybreak.schema.exports;

import daybreak.schema.input.Worded;

/** What an export's files are: columns, or a JSON object a line. */
public enum ExportFormat implements Worded {
  PARQUET("application/vnd.apache.parquet"),
  NDJSON("application/x-ndjson");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** As HTTP has it. */
  public String mediaType() {
    return mediaType;
  }
}
