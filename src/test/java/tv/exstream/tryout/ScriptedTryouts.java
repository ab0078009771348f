package tv.exstream.tryout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;

/// Tryouts without ffmpeg: each waits until the test says how it ends. Thread-safe.
public final class ScriptedTryouts {
    /// Empty for success.
    private final SynchronousQueue<Optional<TryoutFailure>> ends = new SynchronousQueue<>();

    private final Tryouts tryouts;

    public ScriptedTryouts(Path folder, InstantSource clock) {
        tryouts = new Tryouts(folder, this::run, clock);
        tryouts.start();
    }

    public Tryouts tryouts() {
        return tryouts;
    }

    /// Lets the one that runs succeed.
    public void succeed() throws InterruptedException {
        ends.put(Optional.empty());
    }

    /// Lets the one that runs fail.
    public void fail(TryoutFailure failure) throws InterruptedException {
        ends.put(Optional.of(failure));
    }

    private void run(Tryout tryout) throws InterruptedException {
        tryout.know(known -> known.running(List.of("ffmpeg", "-i", "film.mkv"), Optional.empty()));
        tryout.messages().hear("[h264 @ 0x1] [error] error while decoding MB 1 2, bytestream -5");
        tryout.messages().hear("[h264 @ 0x1] [error] error while decoding MB 7 9, bytestream -8");
        tryout.messages().hear("frame=12");
        Optional<TryoutFailure> failure = ends.take();
        if (failure.isEmpty()) {
            write(tryout.file());
            tryout.know(
                    known ->
                            known.made(Duration.ofSeconds(10), Duration.ofSeconds(4))
                                    .is(TryoutState.DONE));
        } else {
            tryout.know(known -> known.failed(failure.get()));
        }
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "a transport stream");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
