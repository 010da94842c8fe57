/**
 * The assembly: one Spring Boot application whose tier says which sides of the house it runs. It
 * wires the modules, and holds no rule of any capability. Its tests hold what is so in all of the
 * house. Packages are named after capabilities. No package needs one that needs it. Time comes from
 * an injected clock.
 */
@NullMarked
package daybreak.app;

import org.jspecify.annotations.NullMarked;
