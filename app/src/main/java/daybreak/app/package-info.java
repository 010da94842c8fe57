/**
 * The assembly: one Spring Boot application whose tier says which sides of the house it runs. It
 * wires the modules, and holds no rule of any capability.
 */
@NullMarked
package daybreak.app;

import org.jspecify.annotations.NullMarked;
