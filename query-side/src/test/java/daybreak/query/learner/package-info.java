@NullMarked
package daybreak.query.learner;

import org.jspecify.annotations.NullMarked;
