package daybreak.query.exports;

import daybreak.query.gateway.AsOf;
import daybreak.query.gateway.Reader;
import daybreak.query.gateway.Reading;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageKey;
import daybreak.query.paging.PageRequest;
import daybreak.query.paging.PageRows;
import daybreak.schema.exports.ExportFile;
import daybreak.schema.exports.ExportFormat;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.exports.ExportView;
import daybreak.schema.input.Worded;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads how far exports are, and where their files lie. */
@Component
final class ExportReader implements Reader {

  private final Database database;
  private final ExportStore store;

  ExportReader(@Qualifier("webDatabase") Database database, ExportStore store) {
    this.database = database;
    this.store = store;
  }

  @QueryHandler
  Reading<Page<ExportView>> find(FindExports query) {
    PageRequest page = PageRequest.of(query, "exports", PageKey.LATEST);
    Call call =
        database
            .call(ExportSql.NEWEST)
            .bind("requestedAt", page.after().moment())
            .bind("after", page.after().id())
            .bind("size", page.size());
    return PageRows.page(call, page, ExportView::of, ExportReader::place).orElseThrow();
  }

  private static PageKey place(ExportView export) {
    return new PageKey(export.requestedAt().toString(), export.id());
  }

  @QueryHandler
  Reading<ExportWithManifest> find(FindExport query) {
    List<OfOne> rows = database.call(ExportSql.ONE).bind("id", query.id()).list(OfOne::of);
    if (rows.isEmpty()) {
      throw new NotFound("export", query.id());
    }
    OfOne first = rows.getFirst();
    List<ExportFile> files = rows.stream().flatMap(row -> row.file().stream()).toList();
    return new Reading<>(first.asOf(), ExportWithManifest.of(first.export(), files));
  }

  @QueryHandler
  Reading<ExportContent> find(FindExportFile query) {
    return database
        .call(ExportSql.FILE)
        .bind("id", query.id())
        .bind("name", query.name())
        .one(row -> new Reading<>(AsOf.of(row), content(query.id(), row)))
        .filter(reading -> Files.isRegularFile(reading.body().path()))
        .orElseThrow(() -> new NotFound("file", query.name()));
  }

  private ExportContent content(UUID export, Row row) {
    ExportFile file = ExportFile.of(row);
    Path path = store.of(export).resolve(file.name());
    return new ExportContent(file, Worded.of(ExportFormat.class, row.text("format")), path);
  }

  /** A row of an export with its files: of each file, or one alone where there is none. */
  private record OfOne(AsOf asOf, ExportView export, Optional<ExportFile> file) {

    static OfOne of(Row row) {
      return new OfOne(
          AsOf.of(row),
          ExportView.of(row),
          row.textOrNull("name") == null ? Optional.empty() : Optional.of(ExportFile.of(row)));
    }
  }
}
