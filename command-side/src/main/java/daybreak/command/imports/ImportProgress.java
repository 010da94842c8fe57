package daybreak.command.imports;

/**
 * How far an import has come.
 *
 * @param read how many lines were read
 * @param accepted how many of them have changed something
 * @param unchanged how many were there already
 * @param rejected how many were not stored
 */
record ImportProgress(long read, long accepted, long unchanged, long rejected)
    implements ImportReportLine {}
