package daybreak.schema.quiz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.roaringbitmap.RoaringBitmap;

/** How sets of question numbers are stored: Roaring's portable format, one form for each set. */
public final class Bitmaps {

  private Bitmaps() {}

  /** The set that bytes hold. */
  public static RoaringBitmap read(byte[] bytes) {
    RoaringBitmap numbers = new RoaringBitmap();
    try {
      numbers.deserialize(ByteBuffer.wrap(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return numbers;
  }

  /** The set's bytes, the same however it came about. */
  public static byte[] bytes(RoaringBitmap numbers) {
    numbers.removeRunCompression();
    numbers.runOptimize();
    byte[] bytes = new byte[numbers.serializedSizeInBytes()];
    numbers.serialize(ByteBuffer.wrap(bytes));
    return bytes;
  }
}
