package daybreak.query;

import daybreak.query.platform.QueryResolver;
import java.util.List;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The readers and their HTTP, given the bean {@code webDatabase}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QuerySide implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new QueryResolver());
  }
}
