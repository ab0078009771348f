package tv.exstream.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.process.Ending;
import tv.exstream.process.RunningProcess;

/// ffmpeg that encodes a live source as it comes in. Whoever has it must close it. Its output is read by a thread of its own, so that
/// feeding it never waits for that.
final class Encoder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Encoder.class);
    private static final int READ_BYTES = 65_536;

    private final RunningProcess process;
    private final Thread reader;
    private volatile boolean closing;

    /// Takes what it writes.
    interface Output {
        void accept(byte[] bytes, int from, int length);
    }

    /// @param ended told once, when it writes no more although it was not closed
    Encoder(RunningProcess process, Output output, Consumer<String> ended) {
        this.process = process;
        // A pipe of a child blocks the carrier of a virtual thread.
        reader =
                Thread.ofPlatform()
                        .daemon()
                        .name("live-encoder-" + process.pid())
                        .start(() -> read(output, ended));
    }

    /// Gives it bytes of the source. Waits while it is busy.
    void feed(byte[] bytes, int from, int length) throws IOException {
        OutputStream input = process.input();
        input.write(bytes, from, length);
        input.flush();
    }

    /// Tells it what to open. Where it does not listen any more, its end says why.
    void tell(String script) {
        try (OutputStream input = process.input()) {
            input.write(script.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("live encoder was not told what to open pid={}", process.pid(), e);
        }
    }

    /// Nothing more comes; what has come is encoded to its end, which is no news.
    void endOfInput() throws IOException {
        closing = true;
        process.input().close();
    }

    /// Waits until it writes no more.
    void await() throws InterruptedException {
        reader.join();
    }

    /// Lets whoever feeds it or waits for it go on.
    void end(String reason) {
        process.end(reason);
    }

    @Override
    public void close() {
        closing = true;
        process.end(Ending.of(Ending.Why.SOURCE_LEFT));
        process.close();
    }

    private void read(Output output, Consumer<String> ended) {
        try (InputStream stream = process.output()) {
            byte[] buffer = new byte[READ_BYTES];
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                output.accept(buffer, 0, count);
            }
            report(ended, why(process.await()));
        } catch (InterruptedException e) {
            report(ended, "ffmpeg ended");
        } catch (IOException e) {
            report(ended, "what ffmpeg writes cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            // A thread's top: the source has failed, whatever it was.
            LOG.error("live encoder broke pid={}", process.pid(), e);
            report(ended, String.valueOf(e.getMessage()));
        }
    }

    /// That it ends when it is closed is no news.
    private void report(Consumer<String> ended, String why) {
        if (!closing) {
            ended.accept(why);
        }
    }

    /// Not its own words: they have the address in them, and that may have a password.
    private String why(int exitCode) {
        return process.endedBecause()
                .map(Ending::text)
                .orElseGet(() -> FailureCause.of(process.messages(), exitCode).reason());
    }
}
