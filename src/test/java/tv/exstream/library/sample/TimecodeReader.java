package tv.exstream.library.sample;

import java.util.Objects;
import java.util.Optional;

/// Reads the [TimecodeBand] from a decoded picture, wherever scaling and black bars have put it. Immutable.
public final class TimecodeReader {
    /// Halfway between black (16) and white (235) in the studio range of ITU-R BT.709.
    private static final int BRIGHT = 126;

    /// The same reading on this many lines in a row is taken for true: fewer could be chance, more could be missing in a small picture.
    private static final int AGREEING_LINES = 3;

    private static final int TIME_CELL = 2 + TimecodeBand.CLIP_BITS;
    private static final int CHECK_CELL = TIME_CELL + TimecodeBand.TIME_BITS;

    private final byte[] luma;
    private final int width;
    private final int height;

    /// @param luma the brightness of every pixel, line by line from the top, as ffmpeg's `gray` or the first plane of `yuv420p`
    public TimecodeReader(byte[] luma, int width, int height) {
        if (luma.length < width * height) {
            throw new IllegalArgumentException(
                    "picture of %dx%d must have %d bytes: %d"
                            .formatted(width, height, width * height, luma.length));
        }
        this.luma = luma.clone();
        this.width = width;
        this.height = height;
    }

    /// Which clip a picture shows, and the moment of it in milliseconds from the clip's start.
    public record Reading(int clip, int millis) {}

    /// Looks for the band from the bottom of the picture upwards; empty when there is none or it is too blurred to trust.
    public Optional<Reading> read() {
        Reading last = null;
        int agreeing = 0;
        for (int y = height - 1; y >= 0; y--) {
            Reading here = readLine(y).orElse(null);
            agreeing = here != null && Objects.equals(here, last) ? agreeing + 1 : 1;
            last = here;
            if (here != null && agreeing == AGREEING_LINES) {
                return Optional.of(here);
            }
        }
        return Optional.empty();
    }

    private Optional<Reading> readLine(int y) {
        int left = 0;
        while (left < width && !bright(left, y)) {
            left++;
        }
        int right = width - 1;
        while (right > left && !bright(right, y)) {
            right--;
        }
        int span = right - left + 1;
        if (span < TimecodeBand.CELLS * 2) {
            return Optional.empty();
        }
        long bits = 0;
        for (int cell = 0; cell < TimecodeBand.CELLS; cell++) {
            int middle = left + (2 * cell + 1) * span / (2 * TimecodeBand.CELLS);
            bits = bits << 1 | (bright(middle, y) ? 1 : 0);
        }
        return decode(bits);
    }

    private static Optional<Reading> decode(long bits) {
        int clip = field(bits, TIME_CELL, TimecodeBand.CLIP_BITS);
        int millis = field(bits, CHECK_CELL, TimecodeBand.TIME_BITS);
        int check = field(bits, CHECK_CELL + TimecodeBand.CHECK_BITS, TimecodeBand.CHECK_BITS);
        boolean framed = field(bits, 2, 2) == 0b10 && field(bits, TimecodeBand.CELLS, 2) == 0b01;
        return framed && check == TimecodeBand.check(clip, millis)
                ? Optional.of(new Reading(clip, millis))
                : Optional.empty();
    }

    /// The `count` bits whose last one is in the cell before `end`.
    private static int field(long bits, int end, int count) {
        return (int) (bits >> (TimecodeBand.CELLS - end)) & (1 << count) - 1;
    }

    private boolean bright(int x, int y) {
        return (luma[y * width + x] & 0xFF) > BRIGHT;
    }
}
