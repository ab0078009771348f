package tv.exstream.rendition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import tv.exstream.mpegts.Codings;
import tv.exstream.mpegts.SoundLabel;
import tv.exstream.mpegts.TsSample;
import tv.exstream.time.FrameRate;

/// Makes GOPs of random pictures and sound whose times are right.
public final class GopSample {
    private static final int SAMPLE_RATE = 48_000;
    private static final int SAMPLES = 1_024;

    private final FrameRate rate;
    private final RandomGenerator random;
    private final long audioPhase90k;
    private int reordering = 2;
    private int smallest = 1;
    private int largest = 3_000;
    private Codings codings = Codings.USUAL;

    /// @param audioPhase90k when the first audio frame of the media item starts
    public GopSample(FrameRate rate, long seed, long audioPhase90k) {
        this.rate = rate;
        this.random = new Random(seed);
        this.audioPhase90k = audioPhase90k;
    }

    /// Pictures are sent up to this many frames before earlier ones.
    public GopSample reordering(int frames) {
        reordering = frames;
        return this;
    }

    /// The least bytes a picture has.
    public GopSample smallest(int bytes) {
        smallest = bytes;
        return this;
    }

    /// The most bytes a picture or sound has.
    public GopSample largest(int bytes) {
        largest = bytes;
        return this;
    }

    /// With several sound tracks.
    public GopSample tracks(SoundLabel... labels) {
        codings = codings.labelled(List.of(labels));
        return this;
    }

    public Gop gop(long startFrame, int frames) {
        List<Picture> pictures = pictures(startFrame, frames);
        List<Sound> sounds = new ArrayList<>();
        for (int track = 0; track < codings.tracks().size(); track++) {
            int number = track;
            sounds(rate.ticks90k(startFrame), rate.ticks90k(startFrame + frames))
                    .forEach(sound -> sounds.add(sound.in(number)));
        }
        sounds.sort(Comparator.comparingLong(Sound::ticks90k));
        return new Gop(rate, startFrame, frames, pictures, sounds, codings);
    }

    /// The chunk of a GOP, added to a rendition.
    public void addTo(Renditions.Appender appender, long startFrame, int frames) {
        appender.add(startFrame, frames, ChunkWriter.write(gop(startFrame, frames)));
    }

    /// A whole rendition of GOPs of this length.
    public void fill(Renditions renditions, RenditionKey key, long frames, int gopFrames) {
        try (Renditions.Appender appender = renditions.append(key)) {
            for (long at = 0; at < frames; at += gopFrames) {
                addTo(appender, at, (int) Math.min(gopFrames, frames - at));
            }
            appender.end(frames);
        }
    }

    private List<Picture> pictures(long startFrame, int frames) {
        List<Long> left = new ArrayList<>();
        for (long frame = startFrame + 1; frame < startFrame + frames; frame++) {
            left.add(frame);
        }
        List<Picture> pictures = new ArrayList<>();
        pictures.add(new Picture(startFrame, TsSample.keyPicture(random, 40 + size())));
        while (!left.isEmpty()) {
            long due = startFrame + pictures.size() - reordering;
            int pick =
                    left.getFirst() <= due
                            ? 0
                            : random.nextInt(Math.min(left.size(), reordering + 1));
            pictures.add(new Picture(left.remove(pick), TsSample.otherPicture(random, size())));
        }
        return pictures;
    }

    private List<Sound> sounds(long start, long end) {
        List<Sound> sounds = new ArrayList<>();
        // Live media time is years long: what lies far before is not even looked at.
        for (long n = Math.max(-1, start * SAMPLE_RATE / 90_000 / SAMPLES - 10); ; n++) {
            long ticks = audioPhase90k + n * SAMPLES * 90_000 / SAMPLE_RATE;
            var sound = new Sound(ticks, SAMPLES, SAMPLE_RATE, TsSample.audioFrame(random, 0));
            if (sound.middle90k() >= end) {
                return sounds;
            }
            if (sound.middle90k() >= start) {
                sounds.add(
                        new Sound(
                                ticks,
                                SAMPLES,
                                SAMPLE_RATE,
                                TsSample.audioFrame(
                                        random, random.nextInt(Math.min(largest, 700)))));
            }
        }
    }

    private int size() {
        return smallest + random.nextInt(largest);
    }
}
