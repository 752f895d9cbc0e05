#!/usr/bin/env bash
# Camunda webapps 7.24.0: a window with an old CSRF token signs its person out in all other windows.
#
# The webapps refuse a change whose X-XSRF-TOKEN is not the session's; one expects 403 and nothing else, as other
# guards against forged requests answer. Camunda's filter ends the session as well. So whoever leaves Tasklist open
# over a session's end, signs in again in a second window and then presses a button in the first, or has a script there
# that saves by itself, is signed out in the second one too, in the middle of what he writes: the old window still sends
# the old cookie's token, which no page of the new session has replaced. Nothing of that is said anywhere. Refuse such a
# change in a filter of your own before Camunda's, or have each page of yours bring a new token after a sign-in.
#
# Source: org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter.doTokenValidation calls session.invalidate()
# for a missing and for a wrong token before it sends the error. Manual: "Webapp Security", CSRF Prevention, which says
# that a request with a wrong token is denied, and nothing of the session.
#
# Needs a JDK of 17 or newer and Maven. Exits 0 while this is so, 1 when it has changed, 2 when it can't run.
#
# Seen:
#   token of this session      200  session goes on
#   token of an earlier one    403  session is over
#   no token                   403  session is over
#   as described
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.camunda.bpm.webapp</groupId><artifactId>camunda-webapp-jakarta</artifactId><version>7.24.0</version><classifier>classes</classifier></dependency>
    <dependency><groupId>org.camunda.bpm</groupId><artifactId>camunda-engine</artifactId><version>7.24.0</version></dependency>
    <dependency><groupId>jakarta.servlet</groupId><artifactId>jakarta.servlet-api</artifactId><version>6.0.0</version></dependency>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-test</artifactId><version>6.2.19</version></dependency>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-web</artifactId><version>6.2.19</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML

cat >Tokens.java <<'JAVA'
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class Tokens {
  static final CsrfPreventionFilter FILTER = new CsrfPreventionFilter();

  public static void main(String[] arguments) throws Exception {
    FILTER.init(new MockFilterConfig());
    var earlier = token(new MockHttpSession());
    var session = new MockHttpSession();
    post("token of this session", session, token(session));
    session = new MockHttpSession();
    token(session);
    post("token of an earlier one", session, earlier);
    session = new MockHttpSession();
    token(session);
    post("no token", session, null);
  }

  /** A page of this session, which brings the session's token. */
  static String token(MockHttpSession session) throws Exception {
    FILTER.doFilter(request("GET", session), new MockHttpServletResponse(), new MockFilterChain());
    return (String) session.getAttribute("CAMUNDA_CSRF_TOKEN");
  }

  static void post(String what, MockHttpSession session, String token) throws Exception {
    var request = request("POST", session);
    if (token != null) request.addHeader("X-XSRF-TOKEN", token);
    var response = new MockHttpServletResponse();
    FILTER.doFilter(request, response, new MockFilterChain());
    System.out.printf("%-26s %d  session %s%n",
        what, response.getStatus(), session.isInvalid() ? "is over" : "goes on");
  }

  static MockHttpServletRequest request(String method, MockHttpSession session) {
    var request = new MockHttpServletRequest(method, "/camunda/api/engine/engine/default/task/1/claim");
    request.setServletPath("/camunda/api/engine/engine/default/task/1/claim");
    request.setSession(session);
    return request;
  }
}
JAVA

mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=classpath >&2 || exit 2
java -cp "$(cat classpath)" Tokens.java >seen || exit 2
cat seen

# expect WHAT STATUS SESSION
expect() {
  if ! grep -q "^$1 *$2  session $3\$" seen; then echo "CHANGED: $1"; exit 1; fi
}
expect 'token of this session' 200 'goes on'
expect 'token of an earlier one' 403 'is over'
expect 'no token' 403 'is over'
echo 'as described'
