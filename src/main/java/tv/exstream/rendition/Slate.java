package tv.exstream.rendition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.media.Profile;
import tv.exstream.mpegts.Codings;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.time.FrameRate;

/// A picture with sound that can be shown for any number of frames: a few seconds of picture that begin anew with every piece, and sound
/// that repeats itself. Immutable.
///
/// Its sound lies on the channel's own audio grid, frames of the codec's length counted from the epoch, and which one of its frames is heard
/// follows from that count, so slates after one another have no seam. All sound tracks carry the same. Needs no state: the same frames of
/// a channel give the same bytes, but for what is [Ticking].
public final class Slate {
    private final FrameRate rate;
    private final List<ByteBuffer> pictures;
    private final List<ByteBuffer> sounds;
    private final int sampleRate;
    private final int samples;
    private final Codings codings;
    private final Ticking ticking;

    /// What to add to the frames of the schedule to have those of the stream.
    private final long shift;

    /// Gives what a slate shows at a moment, such as a clock. Thread-safe.
    @FunctionalInterface
    public interface Ticking {
        /// Nothing but the slate's own pictures.
        Ticking NEVER = (_, _) -> Optional.empty();

        /// A key frame and pictures that follow it one by one, one for each frame of the schedule; empty when the slate's own are to be shown.
        Optional<List<ByteBuffer>> pictures(long startFrame, int frames);
    }

    /// One that is silent.
    ///
    /// @param gop a key frame and pictures that follow it one by one, with silent sound
    /// @throws IllegalArgumentException when its pictures are reordered or it has no sound
    public Slate(Gop gop) {
        // The first frames of an encoder's run still fade in; one from the middle is as silent as
        // the next.
        this(gop, gop.sounds().stream().skip(gop.sounds().size() / 2).limit(1).toList());
    }

    /// @param gop a key frame and pictures that follow it one by one
    /// @param sounds frames of one length; the first may follow the last
    /// @throws IllegalArgumentException when its pictures are reordered or it has no sound
    public Slate(Gop gop, List<Sound> sounds) {
        this(gop, sounds, gop.codings());
    }

    /// @param sounds of all sound tracks of the profile, as above
    public Slate(Gop gop, List<Sound> sounds, Profile profile) {
        this(gop, sounds, HouseCodings.of(profile));
    }

    private Slate(Gop gop, List<Sound> sounds, Codings codings) {
        int reordering = Gop.reordering(gop.startFrame(), gop.pictures());
        if (reordering > 0 || sounds.isEmpty()) {
            throw new IllegalArgumentException(
                    "a slate must have pictures in order and sound: %d frames late, %d sounds"
                            .formatted(reordering, sounds.size()));
        }
        if (sounds.stream().map(Sound::samples).distinct().count() > 1) {
            throw new IllegalArgumentException("sounds of a slate must be of one length");
        }
        rate = gop.rate();
        pictures = gop.pictures().stream().map(Picture::payload).toList();
        this.sounds = sounds.stream().map(Sound::payload).toList();
        sampleRate = sounds.getFirst().sampleRate();
        samples = sounds.getFirst().samples();
        this.codings = codings;
        ticking = Ticking.NEVER;
        shift = 0;
    }

    private Slate(Slate other, Ticking ticking, long shift) {
        rate = other.rate;
        pictures = other.pictures;
        sounds = other.sounds;
        sampleRate = other.sampleRate;
        samples = other.samples;
        codings = other.codings;
        this.ticking = ticking;
        this.shift = shift;
    }

    /// The same with pictures of the moment where there are some.
    public Slate with(Ticking other) {
        return new Slate(this, other, shift);
    }

    /// The same for a stream that is so many frames behind the schedule.
    public Slate later(long frames) {
        return new Slate(this, ticking, shift + frames);
    }

    /// The same for one time, in which it shows whenever it is asked what it would show now.
    public Slate settled(long startFrame, int frames) {
        Optional<List<ByteBuffer>> now = ticking.pictures(startFrame - shift, frames);
        return new Slate(this, (_, _) -> now, shift);
    }

    /// The most frames that [#gop] gives at once; longer slates are several.
    public int longestFrames() {
        return pictures.size();
    }

    /// What it takes in memory, nearly.
    public long bytes() {
        return Stream.of(pictures, sounds)
                .flatMap(List::stream)
                .mapToLong(ByteBuffer::remaining)
                .sum();
    }

    /// The slate during `[startFrame, startFrame + frames)` of a channel.
    ///
    /// @param frames 1 up to [#longestFrames()]
    public Gop gop(long startFrame, int frames) {
        List<ByteBuffer> seen =
                ticking.pictures(startFrame - shift, frames)
                        .orElseGet(() -> pictures.subList(0, frames));
        List<Picture> shown = new ArrayList<>();
        for (int n = 0; n < frames; n++) {
            shown.add(new Picture(startFrame + n, seen.get(n)));
        }
        List<Sound> heard = heard(startFrame, startFrame + frames);
        return new Gop(rate, startFrame, frames, shown, heard, codings);
    }

    private List<Sound> heard(long startFrame, long endFrame) {
        long start = rate.ticks90k(startFrame);
        long end = rate.ticks90k(endFrame);
        List<Sound> heard = new ArrayList<>();
        // The frame before may also have its middle after the start.
        for (long n = start * sampleRate / (samples * TimeStamp.TICKS_PER_SECOND) - 1; ; n++) {
            long ticks = Math.floorDiv(n * samples * TimeStamp.TICKS_PER_SECOND, sampleRate);
            ByteBuffer payload = sounds.get(Math.floorMod(n, sounds.size()));
            var sound = new Sound(ticks, samples, sampleRate, payload);
            if (sound.middle90k() >= end) {
                return heard;
            }
            if (sound.middle90k() >= start) {
                for (int track = 0; track < codings.tracks().size(); track++) {
                    heard.add(sound.in(track));
                }
            }
        }
    }
}
