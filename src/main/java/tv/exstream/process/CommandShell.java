package tv.exstream.process;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tv.exstream.process.Ending.Why;

/// A shell that runs one program after another and hands over what each writes, so that what is put in front of a program to bound it is
/// started once for many of them. Used by one thread at a time.
///
/// Arguments are data to it, never words of its language: all but the last are its own from the start, and it reads the last one, mostly the
/// name of a file, from a line for each run. Behind the output of a program, which is text, it writes a zero byte and the exit code in three
/// digits.
final class CommandShell implements AutoCloseable {
    private static final String SCRIPT =
            "while IFS= read -r a; do"
                    + " \"$@\" \"$a\" </dev/null 2>/dev/null; printf '\\000%03d' $?;"
                    + " done";

    /// In a chain of these nothing is too old, and a shell that is lost does not stay for ever.
    private static final Duration LIFE = Duration.ofMinutes(10);

    /// As the shell tells of what signal 9 ended.
    private static final int KILLED = 128 + 9;

    private static final int CHUNK = 1 << 13;

    /// What file names are written in.
    private static final Charset NAMES =
            Charset.forName(System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name()));

    private final RunningProcess process;
    private final List<String> beginning;

    /// Whoever asks may be a virtual thread, which pipes would pin.
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("command-shell").factory());

    private boolean usable = true;

    /// @param process of [#order]
    /// @param program what that was made for
    CommandShell(RunningProcess process, ProcessOrder program) {
        this.process = process;
        this.beginning = beginning(program);
    }

    /// A shell for programs that may be silent as long as this one and differ from it in nothing but the last argument.
    static ProcessOrder order(ProcessOrder program) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh"));
        command.addAll(beginning(program));
        return new ProcessOrder(
                program.kind(), command, Map.of(), program.silence(), LIFE, _ -> {});
    }

    /// Whether a shell can be asked this: a line cannot hold everything.
    static boolean takes(ProcessOrder order) {
        return order.texts().isEmpty() && order.command().getLast().indexOf('\n') < 0;
    }

    /// Whether this one can.
    boolean isFor(ProcessOrder order) {
        return beginning.equals(beginning(order));
    }

    private static List<String> beginning(ProcessOrder order) {
        return order.command().subList(0, order.command().size() - 1);
    }

    /// Runs a program for as long as the order lets it; what it complains of is lost.
    ///
    /// @param longest bytes of output
    /// @throws IOException when the shell is gone
    Answer ask(ProcessOrder order, int longest) throws IOException, InterruptedException {
        Future<Said> output = thread.submit(() -> exchange(order.command().getLast(), longest));
        usable = false;
        try {
            Said said = output.get(order.limit().toNanos(), TimeUnit.NANOSECONDS);
            usable = said.isWhole();
            return usable
                    ? said.answer()
                    : ended(said.toByteArray(), Ending.of(Why.TOO_MUCH, longest));
        } catch (TimeoutException _) {
            return ended(new byte[0], Ending.of(Why.TOO_LONG, order.limit().toSeconds()));
        } catch (ExecutionException e) {
            return process.endedBecause()
                    .map(why -> ended(new byte[0], why))
                    .orElseThrow(
                            () -> new IOException("shell %d is gone".formatted(process.pid()), e));
        }
    }

    /// Whether it can be asked more, for a while.
    boolean isUsable() {
        return usable && process.age().compareTo(LIFE.dividedBy(2)) < 0;
    }

    @Override
    public void close() {
        process.close();
        thread.shutdownNow();
    }

    /// Closes it, when nobody asks it anything, without waiting: a child may be slow to end, and so may the disk with what it left there.
    void retire() {
        thread.execute(process::close);
        thread.shutdown();
    }

    /// Ends with the exit code, unless it is too long.
    private Said exchange(String last, int longest) throws IOException {
        process.input().write((last + "\n").getBytes(NAMES));
        process.input().flush();
        var said = new Said();
        byte[] chunk = new byte[CHUNK];
        int count;
        do {
            count = process.output().read(chunk);
            if (count < 0) {
                throw new EOFException("end of output after %d bytes".formatted(said.size()));
            }
            said.write(chunk, 0, count);
        } while (!said.isWhole() && said.size() < longest);
        return said;
    }

    private static Answer ended(byte[] said, Ending why) {
        return new Answer(
                ByteBuffer.wrap(said).asReadOnlyBuffer(), KILLED, List.of(), Optional.of(why));
    }

    /// What was read of a program so far.
    private static final class Said extends ByteArrayOutputStream {
        /// A zero byte and three digits.
        private static final int TRAILER = 4;

        Said() {
            super(CHUNK);
        }

        boolean isWhole() {
            return count >= TRAILER && buf[count - TRAILER] == 0;
        }

        Answer answer() {
            int end = count - TRAILER;
            String code = new String(buf, end + 1, TRAILER - 1, StandardCharsets.US_ASCII);
            ByteBuffer output = ByteBuffer.wrap(buf, 0, end).slice().asReadOnlyBuffer();
            return new Answer(output, Integer.parseInt(code), List.of(), Optional.empty());
        }
    }
}
