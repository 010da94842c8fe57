package daybreak.query.platform;

import java.util.function.BiFunction;

/** An answer with the position that it includes, both of one snapshot. */
public record Reading<T>(AsOf asOf, T body) {

  /** The same reading with its answer in another form. */
  public <R> Reading<R> as(BiFunction<AsOf, T, R> form) {
    return new Reading<>(asOf, form.apply(asOf, body));
  }
}
