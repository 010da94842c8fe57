package daybreak.projection.exports;

import java.util.Locale;

/** All exports together would have more bytes than they may. */
final class QuotaIsUsed extends RuntimeException {

  private static final long serialVersionUID = 1;

  QuotaIsUsed(long quota) {
    super(
        String.format(
            Locale.ROOT,
            "All exports together may have %,d bytes: remove some, or raise daybreak.exports.quota",
            quota),
        null,
        false,
        false);
  }
}
