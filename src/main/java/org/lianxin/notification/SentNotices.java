package org.lianxin.notification;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 发件箱: what left, or would have left, by the channels beside the screen, and what could not. */
@Service
@Transactional
public class SentNotices {

  private final DeliveryRows rows;
  private final Postman postman;
  private final List<Transport> transports;

  SentNotices(DeliveryRows rows, Postman postman, List<Transport> transports) {
    this.rows = rows;
    this.postman = postman;
    this.transports = transports;
  }

  /** The ways by which something leaves the machine; by the others it is only shown. */
  public Set<SendingWay> on() {
    return transports.stream().filter(Transport::isOn).map(Transport::way).collect(toSet());
  }

  /**
   * The newest, of one person or of everybody.
   *
   * @param recipient whose; empty for everybody's
   * @param state how far they are; empty for all
   */
  @Transactional(readOnly = true)
  public List<Delivery> newest(
      Optional<String> recipient, Optional<DeliveryState> state, int most) {
    return rows.newest(recipient, state, most);
  }

  /** What left, or would have left, of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Delivery> ofCase(String caseNo) {
    return rows.ofCase(caseNo);
  }

  /** The delivery of this number. */
  @Transactional(readOnly = true)
  public Optional<Delivery> find(long id) {
    return rows.find(id);
  }

  /** The message as it leaves, of deliveries of one bundle. */
  @Transactional(readOnly = true)
  public Letter letter(List<Delivery> together) {
    return postman.letter(together.get(0).bundle(), together);
  }

  /** Tries again what was given up together with this one. */
  public void sendAgain(Delivery dead) {
    postman.sendAgain(dead.bundle());
  }
}
