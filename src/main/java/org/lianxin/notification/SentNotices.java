package org.lianxin.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 发件箱: what left, or would have left, by the channels beside the screen, and what could not. */
@Service
@Transactional
public class SentNotices {

  private final DeliveryRows rows;
  private final Postman postman;
  private final MailTransport mail;

  SentNotices(DeliveryRows rows, Postman postman, MailTransport mail) {
    this.rows = rows;
    this.postman = postman;
    this.mail = mail;
  }

  /** Whether anything leaves the machine. */
  public boolean isOn() {
    return mail.isOn();
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
