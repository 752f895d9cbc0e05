package org.lianxin.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * The webapps' scripts, styles, fonts and words. A browser keeps them and asks at each opening
 * whether they are still what it has: their names carry no hash of the content, and no date that
 * changes with it. So nothing is sent twice, and what an update brings is there at the next
 * opening.
 */
@Configuration(proxyBeanMethods = false)
class WebappFiles {

  private static final String FILES = "classpath:/META-INF/resources/";

  private static final Pattern PLUGIN =
      Pattern.compile("/camunda/api/(\\w+)/plugin/\\1Plugins/static/(.+)");

  /** By address, of all that is in a jar: it stays as it is while the program runs. */
  private final Map<String, WebappFile> known = new ConcurrentHashMap<>();

  /** Before Camunda's own handler of the same files, which leaves them to the browser's guess. */
  @Bean
  SimpleUrlHandlerMapping webappFileMapping(ResourceLoader loader) throws Exception {
    return new SimpleUrlHandlerMapping(
        Map.of("/camunda/**", handler(loader.getResource(FILES + "webjars/camunda/"))),
        Ordered.LOWEST_PRECEDENCE - 2);
  }

  /**
   * The same for the webapps' own plug-ins, whose files come over their API: that reads them
   * without a tag, and only from where the server looks for resources. After every filter of the
   * webapps.
   */
  @Bean
  FilterRegistrationBean<PluginFiles> pluginFiles(ResourceLoader loader) throws Exception {
    var registration =
        new FilterRegistrationBean<>(
            new PluginFiles(handler(loader.getResource(FILES + "plugin/"))));
    registration.setServletNames(List.of("Admin Api", "Cockpit Api", "Tasklist Api"));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private ResourceHttpRequestHandler handler(Resource location) throws Exception {
    var handler = new ResourceHttpRequestHandler();
    handler.setLocations(List.of(location));
    handler.setResourceResolvers(List.of(new Packing(), new PathResourceResolver()));
    handler.setCacheControl(CacheControl.noCache());
    handler.setUseLastModified(false);
    handler.setEtagGenerator(file -> ((WebappFile) file).tag());
    handler.afterPropertiesSet();
    return handler;
  }

  /** Takes what is found in the form that the browser can read. */
  private final class Packing extends AbstractResourceResolver {

    @Override
    protected Resource resolveResourceInternal(
        HttpServletRequest request,
        String path,
        List<? extends Resource> locations,
        ResourceResolverChain chain) {
      var found = chain.resolveResource(request, path, locations);
      return found == null ? null : known(found).readableBy(request);
    }

    @Override
    protected String resolveUrlPathInternal(
        String path, List<? extends Resource> locations, ResourceResolverChain chain) {
      return chain.resolveUrlPath(path, locations);
    }
  }

  private WebappFile known(Resource found) {
    try {
      return found.isFile()
          ? WebappFile.of(found)
          : known.computeIfAbsent(found.getURL().toString(), address -> WebappFile.of(found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code /camunda/api/cockpit/plugin/cockpitPlugins/static/x} is {@code plugin/cockpit/x}. */
  private static final class PluginFiles extends OncePerRequestFilter {

    private final ResourceHttpRequestHandler files;

    private PluginFiles(ResourceHttpRequestHandler files) {
      this.files = files;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      var plugin = PLUGIN.matcher(request.getRequestURI());
      if (plugin.matches()) {
        request.setAttribute(
            HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE,
            plugin.group(1) + '/' + plugin.group(2));
        try {
          files.handleRequest(request, response);
        } catch (NoResourceFoundException unknown) {
          response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
      } else {
        chain.doFilter(request, response);
      }
    }
  }
}
