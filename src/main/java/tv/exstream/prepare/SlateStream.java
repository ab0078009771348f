package tv.exstream.prepare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.ffmpeg.FillCommand;
import tv.exstream.ffmpeg.Scene;
import tv.exstream.ffmpeg.SoundLoop;
import tv.exstream.media.Profile;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.GopCutter;
import tv.exstream.rendition.RunClock;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.Sound;
import tv.exstream.time.FrameRate;

/// Reads the stream that ffmpeg drew. Owned by one thread.
final class SlateStream {
    private static final Logger LOG = LoggerFactory.getLogger(SlateStream.class);

    private final List<Gop> gops = new ArrayList<>();
    private final List<Sound> sounds = new ArrayList<>();
    private final GopCutter cutter;

    private SlateStream(FrameRate rate) {
        long origin = FillCommand.ORIGIN.toSeconds() * TimeStamp.TICKS_PER_SECOND;
        cutter = new GopCutter(new RunClock(rate, 0, origin), 1, gops::add);
    }

    /// Empty when it is no slate of this design.
    static Optional<Slate> parse(byte[] stream, SlateDesign design) {
        return read(stream, design.profile().video().rate())
                .slate(loop(design).frames(), design.profile());
    }

    /// The pictures of a stream that is nothing but pictures of a slate, from a frame on.
    ///
    /// @throws IOException when there are others than wanted
    static List<Gop> pictures(byte[] stream, FrameRate rate, long from, long to)
            throws IOException {
        SlateStream read = read(stream, rate);
        List<Gop> gops = read.gops.stream().map(gop -> gop.later(from)).toList();
        boolean whole =
                gops.stream().allMatch(gop -> gop.pictures().size() == gop.frames())
                        && gops.stream().mapToInt(Gop::frames).sum() == to - from;
        if (!whole) {
            throw new IOException("what was drawn has other pictures than wanted");
        }
        return gops;
    }

    private static SlateStream read(byte[] stream, FrameRate rate) {
        var read = new SlateStream(rate);
        var demuxer = new TsDemuxer(read::accept);
        demuxer.accept(stream, 0, stream.length);
        demuxer.finish();
        read.cutter.finish();
        return read;
    }

    private static SoundLoop loop(SlateDesign design) {
        var scene =
                new Scene(
                        design.screen(),
                        Optional.empty(),
                        design.music().map(SlateDesign.Music::sound));
        return SoundLoop.of(scene, design.profile().audio());
    }

    /// Sound goes on after the picture has ended, so it is read apart from it.
    private void accept(AccessUnit unit) {
        cutter.accept(unit);
        if (unit instanceof AccessUnit.Audio audio) {
            sounds.add(
                    new Sound(audio.pts(), audio.samples(), audio.sampleRate(), audio.payload()));
        }
    }

    private Optional<Slate> slate(int frames, Profile profile) {
        int end = SoundLoop.WARM_UP + frames;
        if (gops.isEmpty() || sounds.size() < end) {
            LOG.debug("stream is no slate: {} gops, {} sounds", gops.size(), sounds.size());
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Slate(gops.getFirst(), sounds.subList(SoundLoop.WARM_UP, end), profile));
        } catch (IllegalArgumentException e) {
            LOG.debug("stream is no slate: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
