package org.lianxin.portal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.shared.Training;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.context.LazyContextVariable;

/**
 * Gives every page of every module its {@link Frame}, error pages and refusals too. It is made only
 * when a template asks for it.
 */
@Component
class FrameAroundPages implements HandlerInterceptor, WebMvcConfigurer {

  private final Directory directory;
  private final MessageSource messages;
  private final Language language;
  private final boolean isTraining;

  FrameAroundPages(
      Directory directory, MessageSource messages, Language language, Environment environment) {
    this.directory = directory;
    this.messages = messages;
    this.language = language;
    isTraining = environment.acceptsProfiles(Profiles.of(Training.PROFILE));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(language);
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request.setAttribute(
        "frame",
        new LazyContextVariable<Frame>() {
          @Override
          protected Frame loadValue() {
            return frame(request);
          }
        });
    return true;
  }

  private Frame frame(HttpServletRequest request) {
    var locale = RequestContextUtils.getLocale(request);
    var person = Optional.ofNullable((Person) request.getAttribute(Person.READER));
    return new Frame(
        person.map(found -> reader(request, found, locale)).orElse(null),
        person.map(Door::home).orElse("/"),
        person.map(Door::of).orElse(List.of()),
        path(request).substring(request.getContextPath().length()),
        inOtherLanguage(request, locale),
        isTraining);
  }

  /** An error page comes without its reader when the directory itself is what fails. */
  private Frame.Reader reader(HttpServletRequest request, Person person, Locale locale) {
    try {
      return named(person, locale);
    } catch (DataAccessException e) {
      if (request.getDispatcherType() == DispatcherType.ERROR) {
        return null;
      }
      throw e;
    }
  }

  private Frame.Reader named(Person person, Locale locale) {
    var names = directory.names(person.bodies());
    var places = new EnumMap<Role, List<String>>(Role.class);
    for (var post : person.posts()) {
      places.computeIfAbsent(post.role(), role -> new ArrayList<>()).add(names.get(post.body()));
    }
    var posts = new ArrayList<String>();
    places.forEach((role, held) -> posts.add(post(role, held, locale)));
    return new Frame.Reader(person.name(), posts);
  }

  /**
   * One line for a role: of five stations the first one's name and the number; the role alone of
   * who administers before there is any body.
   */
  private String post(Role role, List<String> places, Locale locale) {
    var place = places.get(0);
    if (place == null) {
      return text("directory.role." + role, locale);
    }
    if (places.size() > 1) {
      place = text("portal.layout.places", locale, place, places.size());
    }
    return text("directory.post-name", locale, place, text("directory.role." + role, locale));
  }

  private String text(String code, Locale locale, Object... values) {
    return messages.getMessage(code, values, locale);
  }

  /** The page's path, and on an error page the path of the request that failed. */
  private static String path(HttpServletRequest request) {
    var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed != null ? failed : request.getRequestURI();
  }

  private static String inOtherLanguage(HttpServletRequest request, Locale locale) {
    return UriComponentsBuilder.newInstance()
        .query("GET".equals(request.getMethod()) ? request.getQueryString() : null)
        .replaceQueryParam(Language.PARAMETER, Language.other(locale).toLanguageTag())
        .build()
        .toUriString();
  }
}
