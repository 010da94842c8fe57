package daybreak.app.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import daybreak.query.gateway.Query;
import daybreak.query.gateway.Reader;
import daybreak.query.http.Reads;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the one way out asks of queries, as rules that can be broken. */
final class QueryRules {

  private QueryRules() {}

  static Stream<ArchRule> all() {
    return Stream.of(
        readsAskOnTheBus(),
        controllersKnowNoReader(),
        queriesAreNamedFind(),
        queriesHaveOneHandler());
  }

  static ArchRule readsAskOnTheBus() {
    return methods()
        .that()
        .areMetaAnnotatedWith(RequestMapping.class)
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("daybreak.query..")
        .should(Condition.of("answer through Reads", QueryRules::answersThroughReads))
        .as("Every read asks on the query bus");
  }

  private static boolean answersThroughReads(JavaMethod handler) {
    return handler.getMethodCallsFromSelf().stream()
        .anyMatch(call ->
            call.getTargetOwner().isEquivalentTo(Reads.class) && call.getName().equals("answer"));
  }

  static ArchRule controllersKnowNoReader() {
    return noClasses()
        .that()
        .areAnnotatedWith(RestController.class)
        .should()
        .dependOnClassesThat(implement(Reader.class))
        .as("Controllers know no reader");
  }

  static ArchRule queriesAreNamedFind() {
    return classes()
        .that(implement(Query.class))
        .and()
        .areNotInterfaces()
        .should()
        .haveSimpleNameStartingWith("Find")
        .as("A query's name begins with Find");
  }

  static ArchRule queriesHaveOneHandler() {
    return classes()
        .that(implement(Query.class))
        .and()
        .areNotInterfaces()
        .should(Condition.of("have one handler, of what they ask for", QueryRules::hasOneHandler))
        .as("Every query has one handler");
  }

  private static boolean hasOneHandler(JavaClass query) {
    List<JavaMethod> handlers = handlers(query).toList();
    return handlers.size() == 1
        && argument(handlers.getFirst().getReturnType()).equals(asked(query));
  }

  private static Stream<JavaMethod> handlers(JavaClass query) {
    return query.getDirectDependenciesToSelf().stream()
        .map(Dependency::getOriginClass)
        .distinct()
        .filter(implement(Reader.class))
        .flatMap(reader -> reader.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(QueryHandler.class))
        .filter(method -> method.getRawParameterTypes().contains(query));
  }

  private static String asked(JavaClass query) {
    return query.getInterfaces().stream()
        .filter(face -> face.toErasure().isAssignableTo(Query.class))
        .map(QueryRules::argument)
        .findFirst()
        .orElseThrow();
  }

  /** The answer in {@code Reading<answer>} or {@code ContentQuery<answer>}. */
  private static String argument(JavaType type) {
    return type instanceof JavaParameterizedType generic
        ? generic.getActualTypeArguments().getFirst().getName()
        : "";
  }
}
