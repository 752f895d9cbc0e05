package org.lianxin.signin;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The strictest content policy under which the webapps work: scripts from here alone, and of those
 * inside a page only the vendor's one, by a nonce. The webapps' own policy lets any code be
 * evaluated, and takes its nonce from a weak source and shares it between requests. A page's policy
 * holds for the files it loads, so the files themselves carry none.
 */
class WebappPolicy implements HeaderWriter {

  private static final String NONCE = WebappPolicy.class.getName() + ".nonce";
  private static final int NONCE_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    if (response.containsHeader(HttpHeaders.ETAG)) {
      return;
    }
    var nonce = request.getAttribute(NONCE);
    response.setHeader(
        ContentSecurityPolicyProvider.HEADER_NAME,
        "default-src 'self'; script-src 'self'"
            + (nonce == null ? "" : " 'nonce-" + nonce + "'")
            + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
            + " object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'");
  }

  /** The request with a nonce of its own, where the webapps' page templates look for it. */
  HttpServletRequest withNonce(HttpServletRequest request) {
    var bytes = new byte[NONCE_BYTES];
    RANDOM.nextBytes(bytes);
    var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    request.setAttribute(NONCE, nonce);
    var context = withNonce(request.getServletContext(), nonce);
    return new HttpServletRequestWrapper(request) {
      @Override
      public ServletContext getServletContext() {
        return context;
      }
    };
  }

  /** The webapps look into the application's one context; each request sees its own nonce there. */
  private static ServletContext withNonce(ServletContext context, String nonce) {
    return (ServletContext)
        Proxy.newProxyInstance(
            WebappPolicy.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) -> {
              if ("getAttribute".equals(method.getName())
                  && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0])) {
                return nonce;
              }
              try {
                return method.invoke(context, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
