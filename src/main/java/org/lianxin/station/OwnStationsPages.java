package org.lianxin.station;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.directory.DeputyGroups;
import org.lianxin.directory.Person;
import org.lianxin.directory.PublicProfile;
import org.lianxin.directory.PublicProfiles;
import org.lianxin.directory.Station;
import org.lianxin.shared.Download;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.lianxin.station.StationRows.Opening;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * 家站管理: an office's stations, how far each is ready, and what its public page says: hours, rules on
 * the wall, the deputies' photos, and the check against the standard.
 */
@Controller
@RequestMapping("/own-stations")
class OwnStationsPages {

  private final StationDesk desk;
  private final StationView view;
  private final StationOffices offices;
  private final Stations stations;
  private final StationRows rows;
  private final PortraitRows portraits;
  private final DeputyGroups groups;
  private final PublicProfiles profiles;
  private final Sentences sentences;

  OwnStationsPages(
      StationDesk desk,
      StationView view,
      StationOffices offices,
      Stations stations,
      StationRows rows,
      PortraitRows portraits,
      DeputyGroups groups,
      PublicProfiles profiles,
      Sentences sentences) {
    this.desk = desk;
    this.view = view;
    this.offices = offices;
    this.stations = stations;
    this.rows = rows;
    this.portraits = portraits;
    this.groups = groups;
    this.profiles = profiles;
    this.sentences = sentences;
  }

  @GetMapping
  ModelAndView all(@RequestAttribute(Person.READER) Person reader) {
    return new ModelAndView("station/own-stations")
        .addObject("lines", desk.lines(reader))
        .addObject("standard", stations.standard());
  }

  @GetMapping("/{code}")
  ModelAndView show(@PathVariable String code, @RequestAttribute(Person.READER) Person reader) {
    var station = station(code, reader);
    return page(station, reader, written(station), Map.of());
  }

  @PostMapping("/{code}/opening")
  ModelAndView open(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String hours,
      @RequestParam(defaultValue = "") String remark,
      @RequestAttribute(Person.READER) Person reader) {
    var station = keptBy(code, reader);
    var written = new Opening(code, hours, remark);
    return orRefused(station, reader, written, () -> stations.open(code, hours, remark, reader));
  }

  @PostMapping("/{code}/items/{item}")
  ModelAndView look(
      @PathVariable String code,
      @PathVariable StandardItem item,
      @RequestParam(defaultValue = "false") boolean present,
      @RequestParam(defaultValue = "") String remark,
      @RequestParam(name = "file", required = false) MultipartFile picture,
      @RequestAttribute(Person.READER) Person reader) {
    var station = keptBy(code, reader);
    return orRefused(
        station,
        reader,
        written(station),
        () -> stations.look(code, item, present, remark, chosen(picture), reader));
  }

  private static MultipartFile chosen(MultipartFile file) {
    return file == null || file.isEmpty() ? null : file;
  }

  @GetMapping("/{code}/pictures/{id}.jpg")
  ResponseEntity<byte[]> picture(
      @PathVariable String code,
      @PathVariable long id,
      @RequestAttribute(Person.READER) Person reader) {
    station(code, reader);
    return file(rows.picture(code, id));
  }

  @PostMapping("/{code}/pictures/{id}/removal")
  ModelAndView removePicture(
      @PathVariable String code,
      @PathVariable long id,
      @RequestAttribute(Person.READER) Person reader) {
    keptBy(code, reader);
    stations.removePicture(code, id);
    return back(code);
  }

  @GetMapping("/{code}/portraits/{card}.jpg")
  ResponseEntity<byte[]> portrait(
      @PathVariable String code,
      @PathVariable String card,
      @RequestAttribute(Person.READER) Person reader) {
    return file(portraits.find(deputy(station(code, reader), card).login()));
  }

  @PostMapping("/{code}/portraits/{card}")
  ModelAndView portray(
      @PathVariable String code,
      @PathVariable String card,
      @RequestParam(name = "file", required = false) MultipartFile portrait,
      @RequestAttribute(Person.READER) Person reader) {
    var station = keptBy(code, reader);
    var login = deputy(station, card).login();
    return orRefused(
        station,
        reader,
        written(station),
        () -> {
          if (chosen(portrait) == null) {
            throw Refusal.of("file", "station.picture.needed");
          }
          stations.portray(login, portrait, reader);
        });
  }

  @PostMapping("/{code}/portraits/{card}/removal")
  ModelAndView removePortrait(
      @PathVariable String code,
      @PathVariable String card,
      @RequestAttribute(Person.READER) Person reader) {
    var station = keptBy(code, reader);
    stations.removePortrait(deputy(station, card).login());
    return back(code);
  }

  /** The rules on the wall of all stations of the area. */
  @PostMapping("/{code}/walls/{rule}")
  ModelAndView hang(
      @PathVariable String code,
      @PathVariable WallRule rule,
      @RequestParam(defaultValue = "") String words,
      @RequestAttribute(Person.READER) Person reader) {
    var station = keptBy(code, reader);
    return orRefused(
        station,
        reader,
        written(station),
        () -> stations.hang(station.area(), rule, words, reader));
  }

  private ModelAndView orRefused(Station station, Person reader, Opening written, Runnable step) {
    return sentences.orAgain(
        () -> {
          step.run();
          return back(station.code());
        },
        errors -> page(station, reader, written, errors));
  }

  private static ModelAndView back(String code) {
    return new ModelAndView("redirect:/own-stations/{code}", "code", code);
  }

  private Opening written(Station station) {
    return desk.opening(station).orElse(new Opening(station.code(), "", ""));
  }

  private ModelAndView page(
      Station station, Person reader, Opening written, Map<String, List<String>> errors) {
    return new ModelAndView("station/own-station")
        .addObject("station", station)
        .addObject("standard", stations.standard())
        .addObject("papers", StationPapersPages.PAPERS)
        .addObject("mayWrite", offices.keeps(station.area(), reader))
        .addObject("written", written)
        .addObject("checks", desk.checks(station))
        .addObject("walls", view.walls(station.area()))
        .addObject("rules", WallRule.values())
        .addObject("deputies", desk.deputies(station))
        .addObject("portrayed", portrayed(station))
        .addObject("mostHours", Stations.HOURS)
        .addObject("mostRemark", Stations.REMARK)
        .addObject("mostWords", Stations.WORDS)
        .addObject("mostOfItem", Stations.ITEM_REMARK)
        .addObject("errors", errors);
  }

  /** The cards of the deputies who have a photo, public or not. */
  private List<String> portrayed(Station station) {
    var all = profilesOf(station);
    var there = portraits.of(all.stream().map(PublicProfile::login).toList());
    return all.stream()
        .filter(one -> there.contains(one.login()))
        .map(PublicProfile::card)
        .toList();
  }

  private List<PublicProfile> profilesOf(Station home) {
    return groups
        .ofHome(home.code())
        .map(group -> profiles.inGroup(group.code()))
        .orElse(List.of());
  }

  private PublicProfile deputy(Station station, String card) {
    return profilesOf(station).stream()
        .filter(one -> one.card().equals(card))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ResponseEntity<byte[]> file(Optional<byte[]> picture) {
    return picture
        .map(bytes -> Download.of("picture.jpg", bytes))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Station station(String code, Person reader) {
    return desk.find(code, reader)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Station keptBy(String code, Person reader) {
    var station = station(code, reader);
    if (!offices.keeps(station.area(), reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return station;
  }
}
