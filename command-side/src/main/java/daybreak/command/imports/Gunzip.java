package daybreak.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses gzip (RFC 1952) while it arrives: every member of it, each held to its checksum and
 * length. Java's own stream takes a pause of the network, or a fault, between two members for the
 * end. What expands beyond measure is broken.
 */
final class Gunzip extends InputStream {

  /** How often what came in may fit in what comes out; a bank's lines do so 5 to 30 times. */
  static final int MOST_EXPANSION = 200;

  /** So much may come out whatever came in. */
  static final long FREE = 64L << 20;

  private static final int HEADER_SUM = 1 << 1;
  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;
  private static final int RESERVED = 0b1110_0000;

  private final InputStream compressed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] buffer = new byte[1 << 14];
  private int next;
  private int end;
  private long in;
  private long out;
  private long members;
  private boolean withinMember;

  /** The stream itself is not closed with this one. */
  Gunzip(InputStream compressed) {
    this.compressed = compressed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = 0;
    while (length > 0 && count == 0) {
      if (!withinMember && !begin()) {
        return -1;
      }
      count = inflate(target, offset, length);
    }
    return count;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      int count = inflater.inflate(target, offset, length);
      if (count > 0) {
        sum.update(target, offset, count);
        bound(count);
      } else if (inflater.finished()) {
        finish();
      } else if (inflater.needsDictionary() || !fill()) {
        throw broken();
      } else {
        inflater.setInput(buffer, 0, end);
      }
      return count;
    } catch (DataFormatException e) {
      throw broken();
    }
  }

  private void bound(int count) throws IOException {
    out += count;
    if (out > FREE && out / MOST_EXPANSION > in) {
      throw new UploadIsBroken(
          "The upload expands to more than " + MOST_EXPANSION + " times its size");
    }
  }

  /** Reads the next member's header; answers whether there is one. */
  private boolean begin() throws IOException {
    if (next == end && !fill()) {
      hold(members > 0);
      return false;
    }
    hold(octet() == 0x1F && octet() == 0x8B && octet() == 8);
    int flags = octet();
    hold((flags & RESERVED) == 0);
    pass(6);
    pass((flags & EXTRA) == 0 ? 0 : number(2));
    passText(flags & NAME);
    passText(flags & COMMENT);
    pass((flags & HEADER_SUM) == 0 ? 0 : 2);
    members++;
    withinMember = true;
    sum.reset();
    inflater.reset();
    inflater.setInput(buffer, next, end - next);
    return true;
  }

  /** Reads a member's trailer: what was left of the input is not compressed. */
  private void finish() throws IOException {
    next = end - inflater.getRemaining();
    withinMember = false;
    hold(number(4) == sum.getValue());
    hold(number(4) == (inflater.getBytesWritten() & 0xFFFF_FFFFL));
  }

  private long number(int octets) throws IOException {
    long number = 0;
    for (int i = 0; i < octets; i++) {
      number |= (long) octet() << (8 * i);
    }
    return number;
  }

  private void pass(long octets) throws IOException {
    for (long i = 0; i < octets; i++) {
      int _ = octet();
    }
  }

  private void passText(int isThere) throws IOException {
    if (isThere != 0) {
      while (octet() != 0) {
        // A text ends with a zero.
      }
    }
  }

  private int octet() throws IOException {
    hold(next < end || fill());
    return buffer[next++] & 0xFF;
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, compressed.read(buffer));
    in += end;
    return end > 0;
  }

  private static void hold(boolean asItMustBe) throws IOException {
    if (!asItMustBe) {
      throw broken();
    }
  }

  private static IOException broken() {
    return new UploadIsBroken("The upload's gzip stream is broken");
  }

  @Override
  public void close() {
    inflater.end();
  }
}
