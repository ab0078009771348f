package tv.exstream.library.remote;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import tv.exstream.digest.Sha256;

/// Which items of a server were read in which version at the last reading, small enough to be its mark. Owned by one thread.
///
/// The version of an item is more than that of its file: what its show is called, whether it was watched and which lists it is on belong
/// to it as well. A set of hashes answers the only question there is, whether an item has to be read again.
public final class KnownVersions {
    /// Servers change what no version tells of, such as openings that they find later: everything is read again after so long.
    static final Duration DEEP_AGAIN = Duration.ofDays(7);

    /// Six bytes: of 100,000 items and 100,000 changes one is overlooked in 30,000 readings, until the next deep one.
    private static final int BYTES = 6;

    private static final String SEPARATOR = " ";
    private static final int PARTS = 4;

    private final Head head;
    private final int before;
    private final long[] known;
    private long[] seen = new long[1_024];
    private int count;

    private KnownVersions(Head head, int before, long[] known) {
        this.head = head;
        this.before = before;
        this.known = known;
    }

    /// What a mark says besides the versions.
    ///
    /// @param rules by which it was read: what was read by other ones counts for nothing
    /// @param deep when everything was read
    /// @param listed when everything was listed
    private record Head(String rules, Instant deep, Instant listed) {}

    /// What a mark says; knows nothing when it is none, was made by other rules, or everything is to be read again.
    ///
    /// @param rules in any words
    /// @param now when it is read again
    public static KnownVersions of(String text, String rules, Instant now) {
        var fresh = new Head(hex(rules), now, now);
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            return new KnownVersions(fresh, 0, new long[0]);
        }
        try {
            var old = new Head(parts[0], Instant.parse(parts[1]), Instant.parse(parts[2]));
            long[] known = unpacked(parts[3]);
            boolean counts =
                    old.rules().equals(fresh.rules()) && old.deep().plus(DEEP_AGAIN).isAfter(now);
            return counts
                    ? new KnownVersions(new Head(old.rules(), old.deep(), now), known.length, known)
                    : new KnownVersions(fresh, known.length, new long[0]);
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return new KnownVersions(fresh, 0, new long[0]);
        }
    }

    /// Whether everything was listed by these rules less than `age` ago, so that it will do to read what is said to have changed.
    public static boolean isFresh(String text, String rules, Instant now, Duration age) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != PARTS || !parts[0].equals(hex(rules))) {
            return false;
        }
        try {
            return Instant.parse(parts[2]).plus(age).isAfter(now);
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    /// Whether everything is to be read, whatever was read before.
    public boolean isDeep() {
        return known.length == 0;
    }

    /// How many there were at the last reading, by whatever rules.
    public int before() {
        return before;
    }

    /// How many there are now.
    public int now() {
        return count;
    }

    /// Whether an item was read in this version.
    public boolean has(String item, String version) {
        return Arrays.binarySearch(known, hash(item, version)) >= 0;
    }

    /// It is there in this version, read now or before.
    public void add(String item, String version) {
        if (count == seen.length) {
            seen = Arrays.copyOf(seen, 2 * count);
        }
        seen[count++] = hash(item, version);
    }

    /// The mark of what was added.
    public String mark() {
        long[] sorted = Arrays.copyOf(seen, count);
        Arrays.sort(sorted);
        ByteBuffer bytes = ByteBuffer.allocate(count * BYTES);
        for (long hash : sorted) {
            bytes.putShort((short) (hash >>> Integer.SIZE)).putInt((int) hash);
        }
        return String.join(
                SEPARATOR,
                head.rules(),
                head.deep().toString(),
                head.listed().toString(),
                Base64.getEncoder().encodeToString(bytes.array()));
    }

    private static long[] unpacked(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        long[] hashes = new long[bytes.remaining() / BYTES];
        for (int n = 0; n < hashes.length; n++) {
            hashes[n] =
                    (Short.toUnsignedLong(bytes.getShort()) << Integer.SIZE)
                            | Integer.toUnsignedLong(bytes.getInt());
        }
        return hashes;
    }

    private static long hash(String item, String version) {
        return ByteBuffer.wrap(Sha256.of(item + SEPARATOR + version)).getLong()
                >>> (Long.SIZE - BYTES * Byte.SIZE);
    }

    private static String hex(String text) {
        return "%016x".formatted(ByteBuffer.wrap(Sha256.of(text)).getLong());
    }
}
