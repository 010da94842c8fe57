package daybreak.app.http;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/** The web server: its own errors in the one form, and no body that it reads by itself. */
@Configuration(proxyBeanMethods = false)
class HttpServer {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> strictServer() {
    return factory -> {
      factory.addContextCustomizers(context -> {
        if (context.getParent() instanceof StandardHost host) {
          host.setErrorReportValveClass(ProblemValve.class.getName());
        }
      });
      factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
      factory.addEngineValves(new UnreadBodyValve());
    };
  }

  /** What Spring would have filters find on their thread; calls get it from the dispatcher. */
  @Bean
  FilterRegistrationBean<RequestContextFilter> noContextBeforeDispatch() {
    var registration = new FilterRegistrationBean<>(new RequestContextFilter());
    registration.setEnabled(false);
    return registration;
  }
}
