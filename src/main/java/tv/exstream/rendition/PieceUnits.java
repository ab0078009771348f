package tv.exstream.rendition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.time.FrameRate;

/// Gives what pieces show and sound as it was coded, for containers other than the transport stream. Thread-safe.
///
/// Times are ticks of 90 kHz since the channel's epoch, without modulo. A picture is decoded when it is shown or earlier, counted as if
/// the first one were shown at once: not the four frames early that a transport stream has.
public final class PieceUnits {
    private final ChannelClock clock;
    private final Renditions renditions;

    public PieceUnits(ChannelClock clock, Renditions renditions) {
        this.clock = clock;
        this.renditions = renditions;
    }

    /// One coded picture.
    ///
    /// @param decoded90k rises from picture to picture
    /// @param shown90k may be less than `decoded90k`, by four frames at most
    /// @param key whether it is the first of a piece, with which decoding can start
    public record Shown(long decoded90k, long shown90k, boolean key, ByteBuffer payload) {}

    /// What a piece has.
    ///
    /// @param pictures in decoding order
    /// @param sounds of all tracks, by time
    public record Units(List<Shown> pictures, List<Sound> sounds) {
        public Units {
            pictures = List.copyOf(pictures);
            sounds = List.copyOf(sounds);
        }

        /// Those of one track.
        public List<Sound> sounds(int track) {
            return sounds.stream().filter(sound -> sound.track() == track).toList();
        }
    }

    /// Of a stored piece.
    ///
    /// @throws tv.exstream.problem.ProblemException MEDIA_UNREADABLE when the chunk is not readable any more
    public Units of(Piece.Stored piece) {
        long toMedia = piece.chunk().startFrame() - piece.chunkFrame();
        Gop gop = gop(piece.key(), piece.chunk());
        Gop shown =
                piece.isWhole()
                        ? gop
                        : gop.over(piece.startFrame() + toMedia, piece.endFrame() + toMedia);
        return units(shown, -toMedia, Splicer.shift90k(clock, piece));
    }

    /// Of a slate during `[startFrame, startFrame + frames)`.
    ///
    /// @param frames 1 up to [Slate#longestFrames()]
    public Units of(Slate slate, long startFrame, int frames) {
        return units(slate.gop(startFrame, frames), 0, 0);
    }

    /// Of a whole chunk, in media time.
    ///
    /// @throws tv.exstream.problem.ProblemException MEDIA_UNREADABLE when it is not readable any more
    public Units of(RenditionKey key, Chunk chunk) {
        return units(gop(key, chunk), 0, 0);
    }

    private Gop gop(RenditionKey key, Chunk chunk) {
        byte[] packets = new byte[chunk.bytes()];
        renditions.read(key, chunk, 0, packets, 0, packets.length);
        return ChunkReader.read(clock.rate(), chunk, packets);
    }

    private Units units(Gop gop, long shiftFrames, long shift90k) {
        FrameRate rate = clock.rate();
        long[] decoded = gop.decodeFrames();
        List<Shown> pictures = new ArrayList<>();
        for (int n = 0; n < decoded.length; n++) {
            Picture picture = gop.pictures().get(n);
            long slot = decoded[n] + HouseMultiplex.DECODE_DELAY_FRAMES + shiftFrames;
            pictures.add(
                    new Shown(
                            rate.ticks90k(slot),
                            rate.ticks90k(picture.frame() + shiftFrames),
                            n == 0,
                            picture.payload()));
        }
        List<Sound> sounds = gop.sounds().stream().map(sound -> sound.movedBy(shift90k)).toList();
        return new Units(pictures, sounds);
    }
}
