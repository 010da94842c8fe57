package daybreak.command.imports;

/** What one line of an import's report says. The last one is known by its {@code done}. */
public sealed interface ImportReportLine permits RejectedLine, ImportProgress, ImportEnd {}
