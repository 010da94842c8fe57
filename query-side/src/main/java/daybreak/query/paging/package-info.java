/**
 * Pages of lists: how one is asked for, where it begins and ends, and how rows become it. No
 * capability's word lives here.
 */
@NullMarked
package daybreak.query.paging;

import org.jspecify.annotations.NullMarked;
