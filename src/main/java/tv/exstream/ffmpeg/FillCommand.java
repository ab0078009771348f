package tv.exstream.ffmpeg;

import java.time.Duration;
import tv.exstream.media.MediaFile;
import tv.exstream.rendition.RunClock;

/// The ffmpeg run that makes frames of a rendition.
///
/// **Time.** A media item's frames are counted from the first picture of the file: frame `m` is what is on screen `rate.timeOf(m)`
/// after that. Where a file begins with a little sound before its first picture, as files with AAC do, the seek is shifted by as
/// much, so that the beat of the source is the beat of the rendition. ffmpeg counts time from where it was told to seek, and
/// that moment gets the time stamp [#ORIGIN] in the transport stream; `clock` says which media frame a time stamp is.
///
/// ```
///   file     |-sound-|picture 0 ......................... from ................ to
///   encode                         origin |--- run-up ---|first kept           |last kept + 1
///   copy            origin = from, or earlier where seeking is vague: |key frame ... the reader stops at `to`
/// ```
///
/// **Encoding** begins at a whole second, at least one before `from`: the picture on screen at `from` may have come earlier, a deinterlacer wants to see
/// the past, and the sound encoder is to have found its stride. The run-up is cut off after the filter that makes the rate constant, so
/// two runs that meet at any frame show the same pictures as one run over both. Key frames are those of the grid from frame 0, plus
/// `from` and the chapters, plus, when somebody waits, a few close together at the start and then twice as many, because a chunk is
/// complete only when the next one begins.
///
/// **The end.** A picture that ends early is held for [#HOLD] at most: enough for the usual difference between sound and picture, too
/// little to make an hour of stills of a truncated file. Sound that ends early is followed by silence. Both stop at `to`.
///
/// **Copying** starts at the key frame at or before `from`; the reader stops it when it has enough. The seek aims half a frame late,
/// because times are cut to microseconds and a key frame exactly at `from` must not be missed. Sound is encoded all the same, and
/// starts early enough for any key frame that is near enough to be of use.
///
/// @param clock how the time stamps of the run count media frames
public record FillCommand(FfmpegCommand command, RunClock clock) {
    /// Where ffmpeg's time zero lies in the transport stream: copies begin before it, and time stamps must not be negative.
    public static final Duration ORIGIN = Duration.ofSeconds(10);

    /// The longest GOP that is copied.
    public static final Duration LONGEST_COPIED_GOP = Duration.ofSeconds(4);

    /// How long the last picture is held when a file's picture ends before it should.
    static final Duration HOLD = Duration.ofSeconds(10);

    /// How long pictures wait for a sound that begins later than they do, by their own time. What they wait for is made again when it
    /// is there.
    static final Duration WAIT = Duration.ofSeconds(30);

    /// A file whose picture starts later than this starts with a pause.
    private static final Duration LATEST_SHIFT = Duration.ofSeconds(1);

    private static final long NANOS_IN_9_TICKS = 100_000;

    public static FillCommand of(FillOrder order, Capabilities capabilities, Materials materials) {
        return order.method() == FillMethod.COPY
                ? new CopiedFill(order).command()
                : new EncodedFill(order, capabilities, materials.device()).command(materials);
    }

    static long ticks90k(Duration time) {
        return time.toNanos() * 9 / NANOS_IN_9_TICKS;
    }

    /// How long after the start of the file's own timeline media frame 0 is shown.
    static Duration shift(MediaFile file) {
        return file.picture()
                .map(picture -> picture.start())
                .filter(start -> start.compareTo(LATEST_SHIFT) < 0)
                .orElse(Duration.ZERO);
    }
}
