package tv.exstream.library;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.WebAddress;

/// Looks into a file. Thread-safe.
@FunctionalInterface
public interface Prober {
    /// @param file absolute
    /// @param fingerprint becomes part of the answer
    /// @throws ProblemException MEDIA_UNREADABLE when the file cannot be played, MEDIA_SLOW when that was not to be found out in
    ///     time; any other code when no file can be probed at the moment
    MediaFile probe(Path file, Fingerprint fingerprint) throws InterruptedException;

    /// Why what an address in a file leads to is not looked into, for a person; empty when nothing speaks against it.
    default Optional<String> objection(WebAddress address) {
        return Optional.empty();
    }

    /// Why what an address in a file leads to is not handed out at this moment, for a person; empty when it is.
    default Optional<String> refusal(WebAddress address) throws InterruptedException {
        return Optional.empty();
    }

    /// The same as [#probe], whatever comes of it.
    default ProbeResult look(Path file, Fingerprint fingerprint) throws InterruptedException {
        try {
            return new ProbeResult.Playable(probe(file, fingerprint));
        } catch (ProblemException e) {
            String reason = withoutPath(file, Objects.requireNonNullElse(e.getMessage(), ""));
            return switch (e.problem()) {
                case MEDIA_UNREADABLE -> new ProbeResult.Unreadable(reason);
                case MEDIA_SLOW -> new ProbeResult.Unsure(reason);
                default -> new ProbeResult.Unable(reason);
            };
        } catch (RuntimeException e) {
            // Thread top: a probe that does not understand one file must not end the scan of all
            // others.
            return new ProbeResult.Unreadable(KeptWord.NOT_UNDERSTOOD.said(e));
        }
    }

    /// The path is reported beside the reason.
    private static String withoutPath(Path path, String message) {
        String prefix = path + " ";
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }
}
