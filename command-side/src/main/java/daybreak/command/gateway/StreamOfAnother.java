package daybreak.command.gateway;

import org.axonframework.modelling.command.AggregateNotFoundException;

/** There is no such aggregate under the id, which belongs to one of another type. */
final class StreamOfAnother extends AggregateNotFoundException {

  private static final long serialVersionUID = 1L;

  StreamOfAnother(String id) {
    super(id, "The id " + id + " belongs to something else");
  }
}
