package daybreak.query.chicken;

import daybreak.query.egg.OffendingEgg;

/** Breaks a rule on purpose: its package needs one that needs it. */
public record OffendingChicken(OffendingEgg from) {}
