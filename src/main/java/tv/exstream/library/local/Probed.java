package tv.exstream.library.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import tv.exstream.library.Fingerprints;
import tv.exstream.library.PointerFile;
import tv.exstream.library.ProbeResult;
import tv.exstream.library.Prober;
import tv.exstream.library.ReadFailure;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.PatientCalls;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.Pointer;

/// What came of looking into a file.
sealed interface Probed {
    FoundFile file();

    record Playable(FoundFile file, MediaFile media) implements Probed {}

    /// Written to while it was looked into.
    record Growing(FoundFile file) implements Probed {}

    record Unreadable(FoundFile file, String reason) implements Probed {}

    /// Nobody could tell: what is known of it stays known, and it is looked into with the next scan.
    record NotTried(FoundFile file, String reason) implements Probed {}

    /// Looks into files without waiting for a disk that does not answer. Once none can be probed, no further one is tried. Thread-safe.
    final class Look {
        private final PatientCalls calls;
        private final Prober prober;
        private volatile String obstacle = "";

        Look(PatientCalls calls, Prober prober) {
            this.calls = calls;
            this.prober = prober;
        }

        Probed into(FoundFile file) throws InterruptedException {
            if (!obstacle.isEmpty()) {
                return new NotTried(file, obstacle);
            }
            try {
                return probe(file);
            } catch (PatientCalls.NoAnswer e) {
                return later(file, ReadFailure.reason(e)); // says nothing of the file
            } catch (IOException e) {
                return new Unreadable(file, ReadFailure.reason(e));
            } catch (ProblemException e) {
                return new Unreadable(file, String.valueOf(e.getMessage()));
            }
        }

        private Probed probe(FoundFile file) throws IOException, InterruptedException {
            Path path = file.path();
            Fingerprint before = calls.make(_ -> Fingerprints.of(path));
            if (before.size() == 0) {
                return new Unreadable(file, KeptWord.EMPTY.said());
            }
            return Pointer.isAt(path) ? pointed(file, before) : looked(file, before);
        }

        private Probed pointed(FoundFile file, Fingerprint before)
                throws IOException, InterruptedException {
            Pointer pointer = calls.make(_ -> PointerFile.read(file.path()));
            Optional<String> objection = prober.objection(pointer.address());
            if (objection.isPresent()) {
                return later(file, objection.get());
            }
            return switch (looked(file, before)) {
                case Playable(_, MediaFile media) when pointer.live() || !media.hasEnd() ->
                        new Playable(
                                file, media.lasting(pointer.lasting().orElse(MediaFile.LONGEST)));
                case Unreadable(_, String reason) ->
                        later(file, prober.refusal(pointer.address()).orElse(reason));
                case Playable playable -> playable;
                case Growing growing -> growing;
                case NotTried notTried -> notTried;
            };
        }

        private Probed looked(FoundFile file, Fingerprint before)
                throws IOException, InterruptedException {
            return switch (prober.look(file.path(), before)) {
                case ProbeResult.Playable(MediaFile media) ->
                        calls.make(_ -> Fingerprints.isStill(before, file.path()))
                                ? new Playable(file, media)
                                : new Growing(file);
                case ProbeResult.Unreadable(String reason) -> new Unreadable(file, reason);
                case ProbeResult.Unsure(String reason) -> later(file, reason);
                case ProbeResult.Unable(String reason) -> {
                    obstacle = reason;
                    yield new NotTried(file, reason);
                }
            };
        }

        /// A server that has nothing there now may have it again.
        private static Probed later(FoundFile file, String reason) {
            return new NotTried(file, KeptWord.NEXT_SCAN.said(reason));
        }
    }
}
