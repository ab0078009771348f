package tv.exstream.key;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A program of a keyring that runs. Closing it ends it. Owned by one thread.
///
/// @param patience how long it may take
record KeyringProgram(Process process, Duration patience) implements AutoCloseable {
    /// Tells it something and waits for its end.
    KeyringAnswer answer(String input) throws InterruptedException, TimeoutException {
        Gathered output = new Gathered(process.getInputStream());
        Gathered complaint = new Gathered(process.getErrorStream());
        tell(input);
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TimeoutException();
        }
        return new KeyringAnswer(process.exitValue(), output.text(), complaint.text().strip());
    }

    /// It fits into a pipe, so nobody waits.
    private void tell(String input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // It has ended without reading that, and its answer says why.
            return;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
