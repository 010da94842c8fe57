@NullMarked
package daybreak.saga.plan;

import org.jspecify.annotations.NullMarked;
