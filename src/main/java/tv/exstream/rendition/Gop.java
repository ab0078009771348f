package tv.exstream.rendition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tv.exstream.media.AudioFormat;
import tv.exstream.mpegts.Codings;
import tv.exstream.time.FrameRate;

/// What a chunk holds before it is packets: pictures that can be decoded without any others, and the sound of the same stretch of
/// time. Immutable.
///
/// @param startFrame where its time begins; the first picture may be shown a little later
/// @param frames how long it lasts
/// @param pictures in decoding order; the first is a key frame and the earliest
/// @param sounds of all tracks by time: those whose middle lies in the stretch
/// @param codings of pictures and sounds
public record Gop(
        FrameRate rate,
        long startFrame,
        int frames,
        List<Picture> pictures,
        List<Sound> sounds,
        Codings codings) {
    /// One of H.264 and AAC.
    public Gop(
            FrameRate rate,
            long startFrame,
            int frames,
            List<Picture> pictures,
            List<Sound> sounds) {
        this(rate, startFrame, frames, pictures, sounds, Codings.USUAL);
    }

    public Gop {
        pictures = List.copyOf(pictures);
        sounds = List.copyOf(sounds);
        requireOnGrid(startFrame, startFrame + frames, pictures);
        int reordering = reordering(startFrame, pictures);
        if (reordering > HouseMultiplex.DECODE_DELAY_FRAMES) {
            throw new IllegalArgumentException(
                    "gop at frame %d: reordering must be at most %d frames: %d"
                            .formatted(startFrame, HouseMultiplex.DECODE_DELAY_FRAMES, reordering));
        }
    }

    /// The first frame after it.
    public long endFrame() {
        return startFrame + frames;
    }

    /// The same pictures with this sound.
    Gop with(List<Sound> heard) {
        return with(heard, codings);
    }

    /// The same pictures with this sound, in other tracks.
    Gop with(List<Sound> heard, Codings others) {
        return new Gop(rate, startFrame, frames, pictures, heard, others);
    }

    /// The most frames that a picture would be late if one picture were decoded per frame from `startFrame` on, and shown at once.
    static int reordering(long startFrame, List<Picture> pictures) {
        long most = 0;
        for (int n = 0; n < pictures.size(); n++) {
            most = Math.max(most, startFrame + n - pictures.get(n).frame());
        }
        return Math.toIntExact(most);
    }

    /// For each picture in decoding order, the frame during which it is decoded. One picture is decoded per frame, the decode
    /// delay early; where pictures are missing, decoding waits as long as it can. Rising, and never after the picture is shown.
    long[] decodeFrames() {
        long[] frames = new long[pictures.size()];
        long latest = Long.MAX_VALUE;
        for (int n = frames.length - 1; n >= 0; n--) {
            latest = Math.min(latest - 1, pictures.get(n).frame());
            frames[n] = Math.max(startFrame + n, latest) - HouseMultiplex.DECODE_DELAY_FRAMES;
        }
        return frames;
    }

    /// The same pictures over another stretch of time: cut where it ends earlier, held where it ends later or starts earlier.
    ///
    /// A cut drops, in decoding order, everything from the first picture that is shown after the end: what follows it may refer to
    /// it. So the last few frames before a cut may repeat the picture before them.
    ///
    /// @param start at most the frame of the first picture
    /// @param end the first frame after it; when even the first picture comes later, it is shown as the last frame before
    public Gop over(long start, long end) {
        List<Picture> kept = new ArrayList<>();
        Picture first = pictures.getFirst();
        kept.add(new Picture(Math.min(first.frame(), end - 1), first.payload()));
        for (Picture picture : pictures.subList(1, pictures.size())) {
            if (picture.frame() >= end) {
                break;
            }
            kept.add(picture);
        }
        long endTicks = rate.ticks90k(end);
        List<Sound> heard = sounds.stream().filter(sound -> sound.middle90k() < endTicks).toList();
        return new Gop(rate, start, Math.toIntExact(end - start), kept, heard, codings);
    }

    /// The same so many frames later.
    public Gop later(long by) {
        long start = startFrame + by;
        long ticks = rate.ticks90k(start) - rate.ticks90k(startFrame);
        List<Picture> shown =
                pictures.stream()
                        .map(picture -> new Picture(picture.frame() + by, picture.payload()))
                        .toList();
        List<Sound> heard = sounds.stream().map(sound -> sound.movedBy(ticks)).toList();
        return new Gop(rate, start, frames, shown, heard, codings);
    }

    /// The same with silence in every track from where its sound ends: players do without a picture for a moment, but not without sound.
    ///
    /// @param tracks how many there are
    public Gop orSilent(AudioFormat format, int tracks) {
        var silence =
                new SilentStretch(format, rate.ticks90k(startFrame), rate.ticks90k(endFrame()));
        List<Sound> missing =
                IntStream.range(0, tracks)
                        .boxed()
                        .flatMap(track -> silence.after(sounds, track).stream())
                        .toList();
        return missing.isEmpty()
                ? this
                : with(
                        Stream.concat(sounds.stream(), missing.stream())
                                .sorted(Comparator.comparingLong(Sound::ticks90k))
                                .toList());
    }

    private static void requireOnGrid(long start, long end, List<Picture> pictures) {
        Set<Long> taken = new HashSet<>();
        for (Picture picture : pictures) {
            boolean early = picture.frame() < Math.max(start, pictures.getFirst().frame());
            if (early || picture.frame() >= end || !taken.add(picture.frame())) {
                throw new IllegalArgumentException(
                        "picture %d must be alone in %d..%d"
                                .formatted(picture.frame(), start, end));
            }
        }
        if (taken.isEmpty()) {
            throw new IllegalArgumentException("gop at frame %d has no picture".formatted(start));
        }
    }
}
