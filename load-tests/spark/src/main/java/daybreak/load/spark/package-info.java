/**
 * Exports read by Spark SQL, apart from all else that is built: Spark brings a classpath of its
 * own. Nothing of Daybreak's is here but its files.
 */
@NullMarked
package daybreak.load.spark;

import org.jspecify.annotations.NullMarked;
