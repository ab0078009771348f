package tv.exstream.live;

import java.io.ByteArrayOutputStream;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.mpegts.PesHeader;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.rendition.BlankSlate;
import tv.exstream.rendition.ChunkWriter;
import tv.exstream.rendition.Slate;
import tv.exstream.time.FrameRate;

/// The transport stream of a made-up live source in a small house format: dark pictures and silence, 2 s to a GOP.
public final class LiveStream {
    public static final Profile PROFILE =
            new Profile(
                    new VideoFormat(320, 180, FrameRate.FPS_25, 1_000),
                    new AudioFormat(48_000, 2, 96));
    public static final int GOP_FRAMES = PROFILE.video().gopFrames();

    /// One GOP in 90 kHz ticks.
    public static final long GOP_90K = 180_000;

    private final Slate picture;
    private final int gopFrames;

    public LiveStream() {
        this(PROFILE);
    }

    public LiveStream(Profile profile) {
        this(profile, GOP_FRAMES);
    }

    /// @param gopFrames how long its GOPs are
    public LiveStream(Profile profile, int gopFrames) {
        picture = BlankSlate.of(profile);
        this.gopFrames = gopFrames;
    }

    public double gopSeconds() {
        return gopFrames / 25.0;
    }

    /// The packets of a GOP.
    ///
    /// @param number of the GOP; the first picture of GOP 0 has the time stamp `base90k`
    public byte[] gop(long number, long base90k) {
        byte[] packets = ChunkWriter.write(picture.gop(number * gopFrames, gopFrames));
        for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
            var packet = new TsPacket(packets, at);
            if (packet.payloadUnitStart() && packet.hasPayload()) {
                PesHeader.shift(packets, packet.payloadAt(), packet.payloadLength(), base90k);
            }
        }
        return packets;
    }

    /// GOPs one after another.
    public byte[] gops(long from, long to, long base90k) {
        var all = new ByteArrayOutputStream();
        for (long number = from; number < to; number++) {
            all.writeBytes(gop(number, base90k));
        }
        return all.toByteArray();
    }
}
