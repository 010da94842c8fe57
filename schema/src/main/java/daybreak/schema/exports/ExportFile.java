package daybreak.schema.exports;

import daybreak.schema.sql.Row;
import java.util.HexFormat;

/**
 * A file of an export. It is whole: it has its name for as long as the export is there.
 *
 * @param name below the export's directory, such as {@code type=deck.card-reviewed/part-0.parquet}
 * @param type the wire name of its events
 * @param version that of its events
 * @param from all events of the type from this position on are in it
 * @param to up to this position
 * @param rows how many they are
 * @param bytes its length
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record ExportFile(
    String name,
    String type,
    int version,
    long from,
    long to,
    long rows,
    long bytes,
    String sha256) {

  /** From a row of {@code operation.export_file}. */
  public static ExportFile of(Row row) {
    return new ExportFile(
        row.text("name"),
        row.text("type"),
        row.intValue("version"),
        row.longValue("from_position"),
        row.longValue("to_position"),
        row.longValue("file_rows"),
        row.longValue("file_bytes"),
        HexFormat.of().formatHex(row.bytes("sha256")));
  }
}
