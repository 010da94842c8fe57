@NullMarked
package daybreak.saga.pasttest;

import org.jspecify.annotations.NullMarked;
