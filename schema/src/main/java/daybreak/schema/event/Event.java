package daybreak.schema.event;

/**
 * Something that happened to one aggregate. Each aggregate has one sealed interface of records
 * below this one; every record has a {@link WireName}.
 */
public interface Event {}
