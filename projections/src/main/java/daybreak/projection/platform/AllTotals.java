package daybreak.projection.platform;

import java.util.List;

/** Several totals as one. */
public record AllTotals<D>(List<Totals<D>> parts) implements Totals<D> {

  @Override
  public List<String> tables() {
    return parts.stream().flatMap(part -> part.tables().stream()).toList();
  }

  @Override
  public void add(List<D> differences) {
    parts.forEach(part -> part.add(differences));
  }
}
