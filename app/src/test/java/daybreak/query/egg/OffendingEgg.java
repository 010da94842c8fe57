package daybreak.query.egg;

import daybreak.query.chicken.OffendingChicken;

/** Breaks a rule on purpose: its package needs one that needs it. */
public record OffendingEgg(OffendingChicken from) {}
