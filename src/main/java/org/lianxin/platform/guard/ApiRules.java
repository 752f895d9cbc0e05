package org.lianxin.platform.guard;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;

/**
 * Who may ask what of the webapps' API. What is not named here is shut: the engine checks rights on
 * single things, counts all of them for whoever may read a process, and asks at the plug-ins of
 * Cockpit only whether somebody is signed in. Which tasks, variables and people an open address
 * shows is the engine's matter.
 */
final class ApiRules {

  private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
  private static final Set<Role> COCKPIT = EnumSet.of(Role.SUPERVISOR);
  private static final Set<Role> ADMIN = EnumSet.of(Role.ADMINISTRATOR);

  private static final Rule FILES = rule("/plugin/\\w+/static/.+", EVERYBODY);

  /** The engine's addresses begin with its name. */
  private static final String ENGINE = "/engine/[^/]+/";

  /** What there is none of here; nobody has to ask. */
  private static final String NOT_OURS = "case-execution|case-instance|optimize|migration";

  /**
   * What only writes and falls over a body without its fields: the engine refuses these writes to
   * everybody (see {@link CommandGuard}), so nobody has to get that far.
   */
  private static final Pattern WRITES =
      Pattern.compile(
          ENGINE
              + "(authorization/create|telemetry/configuration"
              + "|external-task/(fetchAndLock|[^/]+/priority)"
              + "|process-definition/[^/]+/restart(-async)?"
              + "|process-instance/job-retries-historic-query-based"
              + "|(job|job-definition)/[^/]+/retries|case-definition/.+/create)");

  private static final Map<String, List<Rule>> RULES =
      Map.of(
          "Engine Api",
          List.of(
              rule("/engine", EVERYBODY),
              // what Tasklist asks for
              rule(ENGINE + "task(/(?!report\\b).+)?", EVERYBODY),
              rule(ENGINE + "(filter|user|group)(/.+)?", EVERYBODY),
              rule(ENGINE + "identity/(groups|password-policy)", EVERYBODY),
              rule(ENGINE + "authorization/check", EVERYBODY),
              rule(ENGINE + "process-definition", EVERYBODY),
              rule(
                  ENGINE
                      + "process-definition/(?!(statistics|count|suspended)$)(key/)?[^/]+(/(xml|diagram))?",
                  EVERYBODY),
              rule(ENGINE + "variable-instance(/count)?", EVERYBODY),
              rule(ENGINE + "history/user-operation(/count)?", EVERYBODY),
              rule(ENGINE + "version", EVERYBODY),
              rule(ENGINE + "(?!(authorization|telemetry|schema|" + NOT_OURS + ")\\b).+", COCKPIT),
              rule(ENGINE + "(authorization|tenant|metrics|telemetry|schema)(/.+)?", ADMIN)),
          "Cockpit Api",
          List.of(FILES, rule("/plugin/.+", COCKPIT)),
          "Admin Api",
          List.of(FILES, rule("/auth/user/.+", EVERYBODY), rule("/plugin/.+", ADMIN)),
          "Tasklist Api",
          List.of(FILES),
          "Welcome Api",
          List.of());

  private record Rule(Pattern path, Set<Role> roles) {}

  private ApiRules() {}

  private static Rule rule(String path, Set<Role> roles) {
    return new Rule(Pattern.compile(path), roles);
  }

  /** The servlets that carry the webapps' API. */
  static Set<String> servlets() {
    return RULES.keySet();
  }

  /**
   * Whether the reader may ask.
   *
   * @param path below the servlet, decoded
   */
  static boolean isOpen(String servlet, String path, Person reader) {
    return !WRITES.matcher(path).matches()
        && RULES.get(servlet).stream()
            .filter(rule -> rule.path().matcher(path).matches())
            .anyMatch(rule -> rule.roles().stream().anyMatch(reader::is));
  }
}
