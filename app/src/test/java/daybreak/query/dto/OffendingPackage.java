package daybreak.query.dto;

/** Breaks a rule on purpose: its package is named after a layer. */
public final class OffendingPackage {}
