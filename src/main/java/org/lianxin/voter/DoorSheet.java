package org.lianxin.voter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianxin.demand.RegistrationChoices;
import org.lianxin.directory.Area;
import org.lianxin.directory.Person;
import org.lianxin.shared.QrCode;
import org.lianxin.voter.Doorway.Door;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 反映入口: the codes of the own areas' stations, mailboxes and deputies, to be put up there. */
@Controller
class DoorSheet {

  /** The doors of an area. */
  record Sheet(Area area, List<Line> lines) {}

  /** A door, its whole address, and that as a code to scan. */
  record Line(Door door, String address, QrCode code) {}

  private final Doorway doorway;
  private final RegistrationChoices choices;

  DoorSheet(Doorway doorway, RegistrationChoices choices) {
    this.doorway = doorway;
    this.choices = choices;
  }

  @GetMapping("/demands/doors")
  ModelAndView show(@RequestAttribute(Person.READER) Person reader, HttpServletRequest request) {
    var sheets =
        choices.areas(reader).stream()
            .map(
                area ->
                    new Sheet(
                        area,
                        doorway.of(area.code()).stream()
                            .map(door -> line(door, address(door, request)))
                            .toList()))
            .filter(sheet -> !sheet.lines().isEmpty())
            .toList();
    return new ModelAndView("voter/doors", "sheets", sheets);
  }

  private static Line line(Door door, String address) {
    return new Line(door, address, QrCode.of(address));
  }

  private static String address(Door door, HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request)
        .path("/hand-in/{code}")
        .build(door.code())
        .toString();
  }
}
