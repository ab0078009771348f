package tv.exstream.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// What a program that ran to its end had to say.
///
/// @param output read-only, cut to the length asked for
/// @param exitCode 0 is no proof of success
/// @param messages the last lines of its standard error
/// @param endedBecause why we ended it; empty when it ended by itself
public record Answer(
        ByteBuffer output, int exitCode, List<String> messages, Optional<Ending> endedBecause) {

    public String text() {
        return StandardCharsets.UTF_8.decode(output.duplicate()).toString();
    }

    /// Reads on a platform thread, so that callers may be virtual threads.
    static Answer of(RunningProcess process, int longest) throws InterruptedException, IOException {
        var reading = new FutureTask<>(() -> readAtMost(process, longest));
        Thread.ofPlatform().daemon().name("stdout-" + process.pid()).start(reading);
        try {
            ByteBuffer output = ByteBuffer.wrap(reading.get()).asReadOnlyBuffer();
            return new Answer(output, process.await(), process.messages(), process.endedBecause());
        } catch (ExecutionException e) {
            throw new IOException("output of %d cannot be read".formatted(process.pid()), e);
        }
    }

    private static byte[] readAtMost(RunningProcess process, int longest) throws IOException {
        byte[] output = process.output().readNBytes(longest);
        if (output.length == longest && process.output().read() >= 0) {
            process.end(Ending.of(Ending.Why.TOO_MUCH, longest));
        }
        return output;
    }
}
