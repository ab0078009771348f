package tv.exstream.library.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tv.exstream.library.Prober;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Question;
import tv.exstream.source.WebAddress;

/// Looks into files, also of what addresses in them lead to. Thread-safe.
final class PointerProber implements Prober {
    /// Arbitrary: who has not answered ffprobe will hardly answer later.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Prober files;
    private final PointerReach reach;
    private final Outbound outbound;

    PointerProber(Prober files, PointerReach reach, Outbound outbound) {
        this.files = files;
        this.reach = reach;
        this.outbound = outbound;
    }

    @Override
    public MediaFile probe(Path file, Fingerprint fingerprint) throws InterruptedException {
        return files.probe(file, fingerprint);
    }

    @Override
    public Optional<String> objection(WebAddress address) {
        return reach.objection(address);
    }

    /// Asks once more, because ffprobe knows only the answer of this server.
    @Override
    public Optional<String> refusal(WebAddress address) throws InterruptedException {
        try (InputStream _ = outbound.open(Question.get(reach.of(address), PATIENCE)).body()) {
            return Optional.empty();
        } catch (OutboundException e) {
            return Optional.of("%s: %s".formatted(address.uri().getHost(), e.failure().reason()));
        } catch (IOException _) {
            return Optional
                    .empty(); // it began to answer, so that what ffprobe says is about the answer
        }
    }
}
