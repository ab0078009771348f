package tv.exstream.library.remote;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;

/// Which items of a server were read in which version at the last reading, small enough to be its mark. Owned by one thread.
///
/// The version of an item is more than that of its file: what its show is called, whether it was watched and which lists it is on belong
/// to it as well. A set of hashes answers the only question there is, whether an item has to be read again.
public final class KnownVersions {
    /// Six bytes: of 100,000 items and 100,000 changes one is overlooked in 30,000 readings, until the next deep one.
    private static final int BYTES = 6;

    private static final String SEPARATOR = " ";

    private final String rules;
    private final Instant deep;
    private final long[] known;
    private final int before;
    private long[] seen = new long[1_024];
    private int count;

    private KnownVersions(String rules, Instant deep, long[] known, int before) {
        this.rules = rules;
        this.deep = deep;
        this.known = known;
        this.before = before;
    }

    /// Knows nothing; everything is read.
    ///
    /// @param rules by which it is read: what was read by other ones counts for nothing
    /// @param now when it was
    public static KnownVersions none(String rules, Instant now) {
        return new KnownVersions(hex(rules), now, new long[0], 0);
    }

    /// What a mark says; knows nothing when it is none, was made by other rules or before `oldest`.
    ///
    /// @param oldest servers change what no version tells of, so that everything is read again sometimes
    public static KnownVersions of(String mark, String rules, Instant now, Instant oldest) {
        String[] parts = mark.split(SEPARATOR, -1);
        if (parts.length != 3) {
            return none(rules, now);
        }
        try {
            Instant deep = Instant.parse(parts[1]);
            long[] known = unpacked(parts[2]);
            boolean counts = parts[0].equals(hex(rules)) && !deep.isBefore(oldest);
            return counts
                    ? new KnownVersions(parts[0], deep, known, known.length)
                    : new KnownVersions(hex(rules), now, new long[0], known.length);
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return none(rules, now);
        }
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
        String packed = Base64.getEncoder().encodeToString(bytes.array());
        return String.join(SEPARATOR, rules, deep.toString(), packed);
    }

    private static long[] unpacked(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        long[] hashes = new long[bytes.remaining() / BYTES];
        for (int n = 0; n < hashes.length; n++) {
            hashes[n] =
                    Short.toUnsignedLong(bytes.getShort()) << Integer.SIZE
                            | Integer.toUnsignedLong(bytes.getInt());
        }
        return hashes;
    }

    private static long hash(String item, String version) {
        return ByteBuffer.wrap(sha256(item + SEPARATOR + version)).getLong()
                >>> Long.SIZE - BYTES * Byte.SIZE;
    }

    private static String hex(String text) {
        return "%016x".formatted(ByteBuffer.wrap(sha256(text)).getLong());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
