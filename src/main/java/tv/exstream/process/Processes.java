package tv.exstream.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.InputFile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Starts child processes and makes sure that none is left. Thread-safe.
///
/// A child gets an argument list that no shell takes for its language, a clean environment, a working folder without anything else in it,
/// and nothing on its standard input unless it is to be fed.
/// It is written down on disk while it runs. A watchdog kills what is silent or runs for too long; closing this ends everything.
public final class Processes implements AutoCloseable {
    /// How often children are looked at: a hung one is found this much late at most.
    private static final long WATCH_MILLIS = 500;

    /// For programs that run a few things and end.
    private static final Starts.Rate UNHURRIED = new Starts.Rate(1_000, 1_000);

    /// How often what children have left behind is looked for.
    private static final Duration SWEEP = Duration.ofSeconds(30);

    /// Longer than anybody who waits for a picture has patience.
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);

    private final ChildRegister register;
    private final Starts starts;
    private final Refusals refusals;
    private final Marks marks;
    private final Launcher launcher;

    /// The numbers of children that are not gone.
    private final Set<Long> alive = ConcurrentHashMap.newKeySet();

    private final AtomicLong numbers = new AtomicLong();
    private final LongSupplier nanoTime;
    private final ProcessCounts counts = new ProcessCounts();
    private final Set<RunningProcess> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watchdog =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("process-watchdog").factory());
    private final RunningProcess.Ledger ledger = new Ledger();
    private final CommandShells shells;
    private volatile boolean closed;

    /// What a name of a file of a source is while this server runs.
    private volatile Door door = Processes::withoutDoor;

    /// Through which children read files of sources.
    public interface Door {
        /// @param name that the [InputFile] of a file has, without what that begins with
        String address(String name, ProcessKind reader);
    }

    /// Owned by the watchdog.
    private long sweptNanos;

    /// Ends what a previous run left behind in `folder`.
    ///
    /// @param folder for notes and working folders; of this server alone
    /// @param environment of this server, as `System.getenv()` gives it
    public Processes(Path folder, Map<String, String> environment, LongSupplier nanoTime) {
        this(folder, environment, new Pace(() -> UNHURRIED, new Refusals(), 0, nanoTime));
    }

    /// How starts are spread over time.
    ///
    /// @param refusals is told what is refused
    /// @param memory bytes that the machine has, of which no child may take more than half
    record Pace(
            Supplier<Starts.Rate> rate, Refusals refusals, long memory, LongSupplier nanoTime) {}

    Processes(Path folder, Map<String, String> environment, Pace pace) {
        this.register = new ChildRegister(folder);
        this.marks = Marks.of(folder);
        this.launcher = new Launcher(environment, pace.memory(), marks);
        this.nanoTime = pace.nanoTime();
        this.sweptNanos = nanoTime.getAsLong();
        this.starts = new Starts(pace.rate(), nanoTime);
        this.refusals = pace.refusals();
        this.shells = new CommandShells(this::startFed, nanoTime);
        register.endLeftovers();
        var _ =
                watchdog.scheduleWithFixedDelay(
                        this::check, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Lets children read files of sources.
    public void openDoor(Door opened) {
        door = opened;
    }

    /// Starts a program. The caller closes what it gets.
    ///
    /// @throws ProblemException FFMPEG_UNUSABLE when the program cannot be started, NOT_READY when the server is stopping or so many are
    ///     to be started that its turn does not come
    public RunningProcess start(ProcessOrder order) throws InterruptedException {
        return start(order, ProcessBuilder.Redirect.from(nothing()));
    }

    /// Starts a program that reads [RunningProcess#input]. The caller closes what it gets.
    ///
    /// @throws ProblemException as [#start]
    public RunningProcess startFed(ProcessOrder order) throws InterruptedException {
        return start(order, ProcessBuilder.Redirect.PIPE);
    }

    private RunningProcess start(ProcessOrder order, ProcessBuilder.Redirect input)
            throws InterruptedException {
        awaitTurn(order.kind());
        Path workFolder = workFolder(order);
        long number = numbers.incrementAndGet();
        Process process = launch(order, input, new Launcher.Place(workFolder, number));
        register.add(process.toHandle());
        counts.addStarted(order.kind());
        var child =
                new RunningProcess(
                        process,
                        order,
                        new RunningProcess.Home(workFolder, number, nanoTime, ledger));
        running.add(child);
        if (closed) {
            child.close(); // close() may have looked at the list just before
        }
        return child;
    }

    /// Runs a program to its end and answers what it wrote, at most `longest` bytes of it.
    ///
    /// @throws ProblemException as [#start]
    public Answer run(ProcessOrder order, int longest) throws IOException, InterruptedException {
        try (RunningProcess process = start(order)) {
            return Answer.of(process, longest);
        }
    }

    /// The same for a program that is run for one small thing after another, as long as what it says is text: it is told to a shell
    /// that is there already. When the program fails it is run once more by itself, for its complaints.
    ///
    /// @throws ProblemException as [#start]
    Answer runInShell(ProcessOrder order, int longest) throws IOException, InterruptedException {
        if (launcher.hasShell() && CommandShell.takes(order)) {
            Optional<Answer> answer = shells.ask(order.with(command(order)), longest);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return run(order, longest);
    }

    /// How long starts waited for their turn.
    public Waits waits() {
        return starts.waits();
    }

    /// How many wait for their turn now.
    public int waiting() {
        return starts.waiting();
    }

    /// What runs now, oldest first.
    public List<ProcessSnapshot> snapshots() {
        long now = nanoTime.getAsLong();
        return running.stream()
                .map(child -> child.snapshot(now))
                .sorted(Comparator.comparing(ProcessSnapshot::age).reversed())
                .toList();
    }

    public ProcessCounts counts() {
        return counts;
    }

    /// Ends every child and refuses to start more.
    @Override
    public void close() {
        closed = true;
        starts.close();
        shells.close();
        running.forEach(child -> child.end(Ending.of(Ending.Why.SERVER_STOPS)));
        running.forEach(RunningProcess::close);
        sweep();
        watchdog.shutdownNow();
    }

    private void awaitTurn(ProcessKind kind) throws InterruptedException {
        boolean isTurn = !kind.isHeavy() || starts.await(kind.priority(), START_PATIENCE);
        if (closed) {
            refusals.add(RefusalReason.SHUTTING_DOWN);
            throw ProblemException.of(Problem.NOT_READY, Objection.STOPPING);
        }
        if (!isTurn) {
            refusals.add(RefusalReason.TIMEOUT);
            throw ProblemException.of(
                    Problem.NOT_READY, Objection.PROCESSES_CROWDED, START_PATIENCE.toSeconds());
        }
    }

    private List<String> command(ProcessOrder order) {
        return order.command().stream()
                .map(
                        each ->
                                each.startsWith(InputFile.REMOTE)
                                        ? door.address(
                                                each.substring(InputFile.REMOTE.length()),
                                                order.kind())
                                        : each)
                .toList();
    }

    private static String withoutDoor(String name, ProcessKind reader) {
        throw ProblemException.of(Problem.NOT_READY, Objection.SOURCES_CLOSED, reader, name);
    }

    private Path workFolder(ProcessOrder order) {
        try {
            return register.workFolder(order.texts());
        } catch (IOException e) {
            throw ProblemException.of(Problem.DISK_FULL, e, Objection.WORK_UNWRITABLE);
        }
    }

    private Process launch(
            ProcessOrder order, ProcessBuilder.Redirect input, Launcher.Place place) {
        alive.add(place.number());
        try {
            return launcher.launch(order.with(command(order)), input, place);
        } catch (IOException e) {
            register.forget(place.folder());
            alive.remove(place.number());
            throw ProblemException.of(
                    Problem.FFMPEG_UNUSABLE,
                    e,
                    Objection.PROGRAM_UNSTARTED,
                    order.command().getFirst(),
                    String.valueOf(e.getMessage()));
        }
    }

    private static File nothing() {
        boolean windows = File.separatorChar == '\\';
        return new File(windows ? "NUL" : "/dev/null");
    }

    /// Kills what children that are gone have left behind.
    private void sweep() {
        marks.kill(number -> !alive.contains(number));
    }

    /// Keeps the books of children that end.
    private final class Ledger implements RunningProcess.Ledger {
        @Override
        public void gone(RunningProcess child, boolean killed) {
            if (running.remove(child)) {
                register.remove(child.handle(), child.workFolder());
                counts.addEnded(child.kind(), killed || child.endedBecause().isPresent());
                alive.remove(child.number());
            }
        }

        @Override
        public void killMarked(long number) {
            marks.kill(each -> each == number);
        }

        @Override
        public void complained(FailureCause cause) {
            counts.addComplaint(cause);
        }
    }

    private void check() {
        long now = nanoTime.getAsLong();
        running.forEach(child -> child.check(now));
        shells.retire();
        if (now - sweptNanos >= SWEEP.toNanos()) {
            sweptNanos = now;
            sweep();
        }
    }
}
