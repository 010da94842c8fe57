package daybreak.projection.exports;

/** All exports together would have more bytes than they may. */
final class QuotaIsUsed extends RuntimeException {

  private static final long serialVersionUID = 1;

  QuotaIsUsed(long quota) {
    super(
        "All exports together may have %,d bytes: remove some, or raise daybreak.exports.quota"
            .formatted(quota),
        null,
        false,
        false);
  }
}
