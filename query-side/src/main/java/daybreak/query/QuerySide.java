package daybreak.query;

import daybreak.query.gateway.QueryGateway;
import daybreak.query.gateway.Reader;
import daybreak.query.http.QueryResolver;
import daybreak.schema.freshness.Freshness;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The readers on their bus and their HTTP, given {@link Freshness} and {@code webDatabase}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QuerySide implements WebMvcConfigurer {

  @Bean
  QueryGateway queryGateway(Freshness freshness, List<Reader> readers) {
    return new QueryGateway(freshness, readers);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new QueryResolver());
  }
}
