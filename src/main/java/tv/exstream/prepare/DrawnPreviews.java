package tv.exstream.prepare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import tv.exstream.channel.Channel;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.rendition.ChunkWriter;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateCause;
import tv.exstream.rendition.SlateReason;
import tv.exstream.rendition.Splicer;
import tv.exstream.rendition.TimedPictures;

/// Draws what people want to see before viewers do. What is drawn for a person is what is shown to viewers later, so nothing
/// is drawn twice. Thread-safe.
final class DrawnPreviews implements ScreenPreviews {
    /// Long enough to hear a sound begin anew; arbitrary.
    private static final Duration LENGTH = Duration.ofSeconds(10);

    private final SlateDesigns designs;
    private final SlateFiles files;
    private final SlateDrawing drawing;
    private final InstantSource clock;

    /// One person after another.
    private final Semaphore turn = new Semaphore(1, true);

    DrawnPreviews(
            SlateDesigns designs, SlateFiles files, SlateDrawing drawing, InstantSource clock) {
        this.designs = designs;
        this.files = files;
        this.drawing = drawing;
        this.clock = clock;
    }

    @Override
    public byte[] picture(Channel channel, SlateReason reason) throws InterruptedException {
        Appearance wanted = designs.of(channel, SlateCause.firstOf(reason));
        turn.acquire();
        try {
            return wanted.clock().isPresent()
                    ? drawing.picture(slate(wanted), files)
                    : picture(wanted.design());
        } catch (IOException e) {
            throw failed(e);
        } finally {
            turn.release();
        }
    }

    @Override
    public byte[] stream(Channel channel, SlateReason reason) throws InterruptedException {
        turn.acquire();
        try {
            return stream(channel, slate(designs.of(channel, SlateCause.firstOf(reason))));
        } catch (IOException e) {
            throw failed(e);
        } finally {
            turn.release();
        }
    }

    private byte[] picture(SlateDesign design) throws IOException, InterruptedException {
        Optional<byte[]> kept = files.picture(design);
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] picture = drawing.picture(slate(design), files);
        files.keepPicture(design, picture);
        return picture;
    }

    /// With the clock as it goes from now on.
    private Slate slate(Appearance wanted) throws IOException, InterruptedException {
        Slate slate = slate(wanted.design());
        return wanted.clock().isPresent() ? ticking(slate, wanted.clock().get()) : slate;
    }

    private Slate ticking(Slate slate, ClockFace face) throws IOException, InterruptedException {
        long from = face.frames().frameAt(clock.instant());
        long to = from + face.frames().rate().frameAtOrAfter(LENGTH);
        TimedPictures drawn = TimedPictures.of(drawing.draw(face, files, from, to));
        return slate.with(drawn).later(-from);
    }

    private Slate slate(SlateDesign design) throws IOException, InterruptedException {
        Optional<Slate> kept = files.load(design);
        return kept.isPresent()
                ? kept.get()
                : files.keep(design, drawing.draw(design, files))
                        .orElseThrow(() -> new IOException("what was drawn cannot be shown"));
    }

    private static byte[] stream(Channel channel, Slate slate) {
        var stream = new ByteArrayOutputStream();
        long end = channel.profile().video().rate().frameAtOrAfter(LENGTH);
        for (long at = 0; at < end; at += slate.longestFrames()) {
            int frames = (int) Math.min(slate.longestFrames(), end - at);
            stream.writeBytes(ChunkWriter.write(slate.gop(at, frames)));
        }
        byte[] packets = stream.toByteArray();
        new Splicer(channel.name()).restamp(packets, 0, packets.length, 0);
        return packets;
    }

    private static ProblemException failed(IOException e) {
        return ProblemException.of(
                Problem.FFMPEG_UNUSABLE,
                e,
                Objection.SLATE_UNDRAWN,
                String.valueOf(e.getMessage()));
    }
}
