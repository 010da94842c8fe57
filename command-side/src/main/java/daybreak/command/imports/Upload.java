package daybreak.command.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** An import's body: decompressed where it comes compressed, and known by its SHA-256. */
final class Upload extends FilterInputStream {

  private final MessageDigest digest;

  private Upload(InputStream body, MessageDigest digest) {
    super(new DigestInputStream(body, digest));
    this.digest = digest;
  }

  /** The body of a request, which comes as it is or as gzip. */
  static Upload of(HttpServletRequest request) throws IOException {
    InputStream body = request.getInputStream();
    return new Upload(isGzip(request) ? new Gunzip(body) : body, sha256());
  }

  private static boolean isGzip(HttpServletRequest request) {
    String encoding = request.getHeader("Content-Encoding");
    return encoding != null && encoding.strip().toLowerCase(Locale.ROOT).equals("gzip");
  }

  /** Reads what is left, and answers whether it was whole. */
  boolean isReadToItsEnd() {
    try {
      long _ = transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (IOException broken) {
      return false;
    }
  }

  /** In hexadecimal; asked once. */
  String sha256OfAllRead() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
