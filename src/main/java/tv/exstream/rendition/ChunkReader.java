package tv.exstream.rendition;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.Codings;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.time.FrameRate;

/// Reads the packets of a stored chunk back into the GOP they were written from.
public final class ChunkReader {
    private ChunkReader() {}

    /// The GOP of a chunk.
    ///
    /// @param packets all of the chunk's bytes, with their time stamps as they are stored
    /// @throws ProblemException MEDIA_UNREADABLE when they are not what a [ChunkWriter] wrote
    public static Gop read(FrameRate rate, Chunk chunk, byte[] packets) {
        long near = rate.ticks90k(chunk.startFrame());
        List<Picture> pictures = new ArrayList<>();
        List<Sound> sounds = new ArrayList<>();
        List<Codings> codings = new ArrayList<>();
        var demuxer =
                new TsDemuxer(
                        unit -> {
                            long ticks = TimeStamp.unwrap(unit.pts(), near);
                            switch (unit) {
                                case AccessUnit.Video video -> {
                                    codings.add(video.codings());
                                    pictures.add(
                                            new Picture(rate.nearestFrame(ticks), video.payload()));
                                }
                                case AccessUnit.Audio audio ->
                                        sounds.add(
                                                new Sound(
                                                        ticks,
                                                        audio.samples(),
                                                        audio.sampleRate(),
                                                        audio.payload(),
                                                        audio.track()));
                            }
                        });
        demuxer.accept(packets, 0, packets.length);
        demuxer.finish();
        if (!demuxer.faults().none()) {
            throw new ProblemException(
                    Problem.MEDIA_UNREADABLE,
                    "%s is damaged: %s".formatted(chunk, demuxer.faults()));
        }
        try {
            return new Gop(
                    rate,
                    chunk.startFrame(),
                    chunk.frames(),
                    pictures,
                    sounds,
                    codings.stream().findFirst().orElse(Codings.USUAL));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.MEDIA_UNREADABLE, "%s is damaged".formatted(chunk), e);
        }
    }
}
