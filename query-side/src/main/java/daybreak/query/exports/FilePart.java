package daybreak.query.exports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** So many bytes of a file, read as they are taken: a file that ends before them fails. */
final class FilePart extends InputStream {

  private final InputStream file;
  private long left;

  private FilePart(InputStream file, long bytes) {
    this.file = file;
    this.left = bytes;
  }

  static InputStream open(Path path, long first, long bytes) throws IOException {
    InputStream file = Files.newInputStream(path);
    try {
      file.skipNBytes(first);
    } catch (IOException e) {
      file.close();
      throw e;
    }
    return new FilePart(file, bytes);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = file.read(target, offset, (int) Math.min(left, length));
    if (count < 0) {
      throw new EOFException("The file ends " + left + " bytes before it should");
    }
    left -= count;
    return count;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
