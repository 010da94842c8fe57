@NullMarked
package daybreak.query.pasttest;

import org.jspecify.annotations.NullMarked;
