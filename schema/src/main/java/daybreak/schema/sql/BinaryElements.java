package daybreak.schema.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;

/**
 * A type of which the server's binary form is known, as its functions {@code array_recv} and {@code
 * uuid_recv} and their like read it.
 */
enum BinaryElements {
  UUIDS(Oid.UUID, Oid.UUID_ARRAY, UUID.class) {
    @Override
    void write(Object element, DataOutputStream out) throws IOException {
      UUID id = (UUID) element;
      out.writeInt(Long.BYTES * 2);
      out.writeLong(id.getMostSignificantBits());
      out.writeLong(id.getLeastSignificantBits());
    }
  },
  TEXTS(Oid.TEXT, Oid.TEXT_ARRAY, String.class) {
    @Override
    void write(Object element, DataOutputStream out) throws IOException {
      byte[] text = ((String) element).getBytes(UTF_8);
      out.writeInt(text.length);
      out.write(text);
    }
  },
  DOCUMENTS(Oid.JSONB, Oid.JSONB_ARRAY, String.class) {
    @Override
    void write(Object element, DataOutputStream out) throws IOException {
      byte[] text = ((String) element).getBytes(UTF_8);
      out.writeInt(1 + text.length);
      out.writeByte(1);
      out.write(text);
    }
  },
  INTS(Oid.INT4, Oid.INT4_ARRAY, Integer.class) {
    @Override
    void write(Object element, DataOutputStream out) throws IOException {
      out.writeInt(Integer.BYTES);
      out.writeInt((Integer) element);
    }
  },
  LONGS(Oid.INT8, Oid.INT8_ARRAY, Long.class) {
    @Override
    void write(Object element, DataOutputStream out) throws IOException {
      out.writeInt(Long.BYTES);
      out.writeLong((Long) element);
    }
  },
  BOOLEANS(Oid.BOOL, Oid.BOOL_ARRAY, Boolean.class) {
    @Override
    void write(Object element, DataOutputStream out) throws IOException {
      out.writeInt(1);
      out.writeBoolean((Boolean) element);
    }
  },
  /** To the nearest microsecond. */
  MOMENTS(Oid.TIMESTAMPTZ, Oid.TIMESTAMPTZ_ARRAY, OffsetDateTime.class) {
    @Override
    boolean has(Object element) {
      return super.has(element) && isOfThisEra((OffsetDateTime) element);
    }

    @Override
    void write(Object element, DataOutputStream out) throws IOException {
      OffsetDateTime moment = (OffsetDateTime) element;
      long micros = (moment.toEpochSecond() - EPOCH_SECOND) * 1_000_000;
      out.writeInt(Long.BYTES);
      out.writeLong(micros + (long) Math.rint(moment.getNano() / 1_000.0));
    }
  },
  DATES(Oid.DATE, Oid.DATE_ARRAY, LocalDate.class) {
    @Override
    boolean has(Object element) {
      return super.has(element) && isOfThisEra((LocalDate) element);
    }

    @Override
    void write(Object element, DataOutputStream out) throws IOException {
      out.writeInt(Integer.BYTES);
      out.writeInt(Math.toIntExact(ChronoUnit.DAYS.between(EPOCH, (LocalDate) element)));
    }
  };

  /** The server's days and moments are counted from here. */
  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

  private static final long EPOCH_SECOND = 946_684_800;

  private static final Map<String, BinaryElements> BY_NAME =
      Map.ofEntries(
          Map.entry("uuid", UUIDS),
          Map.entry("text", TEXTS),
          Map.entry("jsonb", DOCUMENTS),
          Map.entry("int", INTS),
          Map.entry("int4", INTS),
          Map.entry("bigint", LONGS),
          Map.entry("int8", LONGS),
          Map.entry("boolean", BOOLEANS),
          Map.entry("bool", BOOLEANS),
          Map.entry("timestamptz", MOMENTS),
          Map.entry("date", DATES));

  private final int oid;
  private final int arrayOid;
  private final Class<?> java;

  BinaryElements(int oid, int arrayOid, Class<?> java) {
    this.oid = oid;
    this.arrayOid = arrayOid;
    this.java = java;
  }

  /** That of a type by its name, if its form is known. */
  static @Nullable BinaryElements of(String elementType) {
    return BY_NAME.get(elementType);
  }

  private static boolean isOfThisEra(Temporal time) {
    int year = time.get(ChronoField.YEAR);
    return year > 0 && year < 10_000;
  }

  int arrayOid() {
    return arrayOid;
  }

  /** Whether an element is one that can be written. */
  boolean has(Object element) {
    return java.isInstance(element);
  }

  /** Writes the element's length and the element. */
  abstract void write(Object element, DataOutputStream out) throws IOException;

  /** An array of one dimension; null where some element is of another kind. */
  byte @Nullable [] array(@Nullable Object[] elements) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + 20 * elements.length);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(elements.length == 0 ? 0 : 1);
      out.writeInt(1);
      out.writeInt(oid);
      if (elements.length > 0) {
        out.writeInt(elements.length);
        out.writeInt(1);
      }
      return writeAll(elements, out) ? bytes.toByteArray() : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean writeAll(@Nullable Object[] elements, DataOutputStream out) throws IOException {
    for (Object element : elements) {
      if (element == null) {
        out.writeInt(-1);
      } else if (has(element)) {
        write(element, out);
      } else {
        return false;
      }
    }
    return true;
  }
}
