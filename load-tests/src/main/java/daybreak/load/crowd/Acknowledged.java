package daybreak.load.crowd;

import java.util.UUID;

/**
 * A command's one event, as its sender was told of it.
 *
 * @param principal who sent the command
 * @param event the event's wire name
 */
public record Acknowledged(UUID principal, String event, UUID aggregate, long position) {}
