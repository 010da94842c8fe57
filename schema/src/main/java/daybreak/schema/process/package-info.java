/**
 * What a process lives by: threads that it cannot do without, the part of its heap that big reads
 * may take, its name, and the end of it all. Nothing here knows what the process is for.
 */
@NullMarked
package daybreak.schema.process;

import org.jspecify.annotations.NullMarked;
