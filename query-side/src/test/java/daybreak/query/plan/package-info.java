@NullMarked
package daybreak.query.plan;

import org.jspecify.annotations.NullMarked;
