package daybreak.query.learner;

import java.util.List;

/**
 * What the caller did on each day, and for how long without a break.
 *
 * @param items the days on which the caller did something, in their order
 * @param streak how many days without a break: up to now, and at most
 */
record ActivityDaysView(List<ActivityDayView> items, StreakView streak) {}
