package tv.exstream.library.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import tv.exstream.library.Fingerprints;
import tv.exstream.library.Prober;
import tv.exstream.media.Fingerprint;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Looks into files, several at a time, and hands out what came of it as it comes. Owned by one thread, which closes it.
final class ProbeRun implements AutoCloseable {
    private final PatientCalls calls;
    private final Prober prober;
    private final Queue<FoundFile> waiting;
    private final BlockingQueue<Probed> done = new LinkedBlockingQueue<>();
    private final List<Thread> workers;
    private volatile String obstacle = "";

    /// @param workers how many files at a time; the budget of processes may allow fewer
    ProbeRun(PatientCalls calls, Prober prober, List<FoundFile> files, int workers) {
        this.calls = calls;
        this.prober = prober;
        this.waiting = new ConcurrentLinkedQueue<>(files);
        this.workers =
                IntStream.rangeClosed(1, Math.min(workers, files.size()))
                        .mapToObj(
                                number ->
                                        Thread.ofPlatform()
                                                .daemon()
                                                .name("probe-" + number)
                                                .start(this::work))
                        .toList();
    }

    /// The next result; there are as many as files, in any order.
    Probed next() throws InterruptedException {
        return done.take();
    }

    /// Stops the workers; files that were not looked into are forgotten.
    @Override
    public void close() {
        waiting.clear();
        workers.forEach(Thread::interrupt);
    }

    private void work() {
        try {
            for (FoundFile file = waiting.poll(); file != null; file = waiting.poll()) {
                done.add(obstacle.isEmpty() ? probe(file) : new Probed.NotTried(file, obstacle));
            }
        } catch (InterruptedException e) {
            return; // the scan was stopped
        }
    }

    private Probed probe(FoundFile file) throws InterruptedException {
        Path path = file.path();
        try {
            Fingerprint before = calls.make(_ -> Fingerprints.of(path));
            if (before.size() == 0) {
                return new Probed.Unreadable(file, "it is empty");
            }
            var media = prober.probe(path, before);
            boolean settled = calls.make(_ -> Fingerprints.isStill(before, path));
            return settled ? new Probed.Playable(file, media) : new Probed.Growing(file);
        } catch (IOException e) {
            return new Probed.Unreadable(file, FolderReader.reason(e));
        } catch (ProblemException e) {
            return failure(file, e);
        } catch (RuntimeException e) {
            // Thread top: a probe that does not understand one file must not end the scan of all
            // others.
            return new Probed.Unreadable(file, "cannot be understood: " + e);
        }
    }

    private Probed failure(FoundFile file, ProblemException e) {
        String reason = withoutPath(file.path(), Objects.requireNonNullElse(e.getMessage(), ""));
        if (e.problem() == Problem.MEDIA_UNREADABLE) {
            return new Probed.Unreadable(file, reason);
        }
        obstacle = reason;
        return new Probed.NotTried(file, reason);
    }

    /// The path is reported beside the reason.
    private static String withoutPath(Path path, String message) {
        String prefix = path + " ";
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }
}
