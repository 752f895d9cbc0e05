package org.lianxin.station;

import jakarta.servlet.http.HttpServletRequest;
import org.lianxin.directory.Station;
import org.lianxin.shared.Download;
import org.lianxin.shared.QrCode;
import org.lianxin.voter.StationDoor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * 代表家站: the homes and stations for everybody: where, when, who is on duty today, whose station it
 * is, how to hand in.
 */
@Controller
@RequestMapping("/stations")
class StationPages {

  private final StationView view;
  private final StationDoor door;

  StationPages(StationView view, StationDoor door) {
    this.view = view;
    this.door = door;
  }

  @GetMapping
  ModelAndView all() {
    return new ModelAndView("station/stations", "places", view.places());
  }

  @GetMapping("/{code}")
  ModelAndView show(@PathVariable String code, HttpServletRequest request) {
    return view.find(code)
        .map(station -> page(station, request))
        .orElseGet(() -> new ModelAndView("station/gone", HttpStatus.NOT_FOUND));
  }

  private ModelAndView page(Station station, HttpServletRequest request) {
    var page = new ModelAndView("station/station", "shown", view.of(station));
    door.path(station.code())
        .map(path -> address(request, path))
        .ifPresent(
            address -> page.addObject("address", address).addObject("code", QrCode.of(address)));
    return page;
  }

  static String address(HttpServletRequest request, String path) {
    return ServletUriComponentsBuilder.fromContextPath(request).path(path).build().toString();
  }

  /** The photo of one of its deputies, while it is public. */
  @GetMapping("/{code}/deputies/{card}.jpg")
  ResponseEntity<byte[]> portrait(@PathVariable String code, @PathVariable String card) {
    return view.find(code)
        .flatMap(station -> view.portrait(station, card))
        .map(picture -> Download.of("deputy.jpg", picture))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
