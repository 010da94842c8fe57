package daybreak.schema.eventstore;

import daybreak.schema.sql.Database;
import org.axonframework.eventhandling.EventHandlerInvoker;

/**
 * What following the log means to one who follows.
 *
 * @param name of its token
 * @param batch the most events of one transaction
 * @param invoker what is done with them
 * @param database whose transactions they are
 */
public record Course(String name, int batch, EventHandlerInvoker invoker, Database database) {}
