package org.lianxin.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * 自建证书机构: TLS to a mail server of a closed network, for which an authority of the place vouches and
 * none that the machine knows.
 */
public final class OwnAuthority {

  private OwnAuthority() {}

  /** Whether this may stand in the settings: nothing, or a file that can be read. */
  public static boolean isThere(String file) {
    return file.isEmpty() || Files.isReadable(Path.of(file));
  }

  /**
   * Lines to servers that this authority vouches for, and to no others.
   *
   * @param file its certificate in PEM
   * @throws IllegalStateException when there is none in it
   */
  public static SSLSocketFactory lines(String file) {
    var details = PemSslStoreDetails.forCertificate(Path.of(file).toUri().toString());
    return SslBundle.of(new PemSslStoreBundle(null, details)).createSslContext().getSocketFactory();
  }
}
