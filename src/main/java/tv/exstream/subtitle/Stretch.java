package tv.exstream.subtitle;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import tv.exstream.media.MediaFile;

/// Five minutes of one text stream of a file: as much as is read at once, because subtitles lie among the pictures and all of them are
/// found only by reading all of the file.
///
/// @param stream its number in the file
/// @param number `[number × 5 min, (number + 1) × 5 min)` of the media item
public record Stretch(MediaFile file, int stream, long number) {
    /// Arbitrary: seconds of reading, of the largest films on a slow disk.
    public static final Duration LENGTH = Duration.ofMinutes(5);

    public Stretch {
        if (number < 0) {
            throw new IllegalArgumentException("stretch must be 0 or later: " + number);
        }
    }

    /// Those that have something of `[from, to)`, in order.
    public static List<Stretch> covering(MediaFile file, int stream, Duration from, Duration to) {
        long first = Math.max(0, from.dividedBy(LENGTH));
        long last = Math.max(first, to.minusNanos(1).dividedBy(LENGTH));
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> new Stretch(file, stream, number))
                .toList();
    }

    /// Where it begins, by the time of the media item.
    public Duration start() {
        return LENGTH.multipliedBy(number);
    }

    public Duration end() {
        return start().plus(LENGTH);
    }
}
