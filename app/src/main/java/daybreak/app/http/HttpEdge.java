package daybreak.app.http;

import daybreak.schema.input.StrictJson;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every call's media types, path, parameters and body are read by, so that no endpoint has to
 * ask for strictness.
 */
@Configuration(proxyBeanMethods = false)
class HttpEdge implements WebMvcConfigurer, WebMvcRegistrations {

  @Bean
  JsonMapper json() {
    return StrictJson.mapper();
  }

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new StrictMappings();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new StrictRequests()).addPathPatterns("/api/**", "/dev/**");
  }
}
