package org.lianxin.activity;

import org.lianxin.directory.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;

/** Lets onto the pages of activities those alone to whom activities are shown. */
@ControllerAdvice(assignableTypes = {ActivityPages.class, PlanPages.class, ActivityFilePages.class})
class ActivityReaders {

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (ActivityRights.READERS.stream().noneMatch(reader::is)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
