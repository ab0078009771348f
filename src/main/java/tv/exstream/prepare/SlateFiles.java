package tv.exstream.prepare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.ffmpeg.FillCommand;
import tv.exstream.media.Profile;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.GopCutter;
import tv.exstream.rendition.RunClock;
import tv.exstream.rendition.Slate;
import tv.exstream.time.FrameRate;

/// The drawn slates in a folder: one transport stream each, as ffmpeg wrote it. Thread-safe.
record SlateFiles(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(SlateFiles.class);

    /// Changes whenever slates are drawn differently, so that old ones are drawn again.
    private static final int RECIPE = 1;

    private static final int NAME_BYTES = 16;

    /// The slate of this design, if it was drawn and is whole.
    Optional<Slate> load(SlateDesign design) {
        Path file = file(design);
        try {
            Optional<Slate> slate = parse(Files.readAllBytes(file), design.profile());
            if (slate.isEmpty()) {
                LOG.warn("slate is damaged and will be drawn again file={}", file);
                Files.delete(file);
            }
            return slate;
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("slate cannot be read file={}: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /// True when there is a file for it.
    boolean has(SlateDesign design) {
        return Files.exists(file(design));
    }

    /// Keeps a slate if it can be shown. Answers whether it can.
    boolean keep(SlateDesign design, byte[] stream) throws IOException {
        if (parse(stream, design.profile()).isEmpty()) {
            return false;
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "slate", ".part");
        try {
            Files.write(part, stream);
            Files.move(part, file(design), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return true;
    }

    private static Optional<Slate> parse(byte[] stream, Profile profile) {
        FrameRate rate = profile.video().rate();
        long origin = FillCommand.ORIGIN.toSeconds() * TimeStamp.TICKS_PER_SECOND;
        List<Gop> gops = new ArrayList<>();
        var cutter = new GopCutter(new RunClock(rate, 0, origin), 1, gops::add);
        var demuxer = new TsDemuxer(cutter::accept);
        demuxer.accept(stream, 0, stream.length);
        demuxer.finish();
        cutter.finish();
        try {
            return gops.stream().findFirst().map(Slate::new);
        } catch (IllegalArgumentException e) {
            LOG.debug("stream is no slate: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Path file(SlateDesign design) {
        String identity =
                "%d|%s|%s|%s|%s"
                        .formatted(
                                RECIPE,
                                design.profile().video(),
                                design.profile().audio(),
                                design.channel(),
                                design.reason());
        String name =
                HexFormat.of()
                        .formatHex(
                                sha256(identity.getBytes(StandardCharsets.UTF_8)), 0, NAME_BYTES);
        return folder.resolve(name + ".ts");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
