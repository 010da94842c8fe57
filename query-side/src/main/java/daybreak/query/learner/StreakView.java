package daybreak.query.learner;

/**
 * Dates in a row on which the caller did something.
 *
 * @param current up to today, or to the date before where today is still to come
 * @param longest ever
 */
record StreakView(int current, int longest) {}
