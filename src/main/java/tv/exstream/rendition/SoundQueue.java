package tv.exstream.rendition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.TimeStamp;

/// The sound of one track that waits for its pictures. Owned by one thread.
final class SoundQueue {
    /// How far the sound may be ahead of the picture: 80 s, more than any muxer interleaves. Where the picture of a file ends early,
    /// we have its sound followed by silence up to the end.
    private static final int MAX_SOUNDS = 4_096;

    private final RunClock clock;
    private final Deque<Sound> sounds = new ArrayDeque<>();
    private long stamp;
    private long newest = Long.MIN_VALUE;
    private long reached = Long.MIN_VALUE;

    /// What is before this has been handed on without it.
    private long taken = Long.MIN_VALUE;

    SoundQueue(RunClock clock) {
        this.clock = clock;
        stamp = clock.originTicks90k();
    }

    /// Takes the next frame; one that is not later than the one before, or too late for its picture, is dropped.
    ///
    /// What is too far ahead of a picture belongs to none that may still come: after such a gap the stream is refused.
    ///
    /// @param open whether a picture has come that it may belong to
    void accept(AccessUnit.Audio unit, boolean open) {
        stamp = TimeStamp.unwrap(unit.pts(), stamp);
        long ticks = clock.mediaTicks(stamp);
        if (ticks <= newest) {
            return;
        }
        var sound =
                new Sound(ticks, unit.samples(), unit.sampleRate(), unit.payload(), unit.track());
        newest = ticks;
        reached = sound.middle90k();
        if (reached < taken) {
            return;
        }
        if (sounds.size() == MAX_SOUNDS && open) {
            return;
        }
        if (sounds.size() == MAX_SOUNDS) {
            sounds.removeFirst();
        }
        sounds.add(sound);
    }

    /// Nothing more will come.
    void finish() {
        reached = Long.MAX_VALUE;
    }

    /// When the newest frame begins.
    long newest() {
        return newest;
    }

    /// Up to where everything has come.
    long reached() {
        return reached;
    }

    /// Removes everything before `end`, and answers what is not before `start`.
    List<Sound> take(long start, long end) {
        taken = end;
        List<Sound> heard = new ArrayList<>();
        while (!sounds.isEmpty() && sounds.getFirst().middle90k() < end) {
            Sound sound = sounds.removeFirst();
            if (sound.middle90k() >= start) {
                heard.add(sound);
            }
        }
        return heard;
    }
}
