package tv.exstream.library.youtube;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.RedactedAddress;
import tv.exstream.process.Answer;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.ProcessOrder;
import tv.exstream.process.Processes;
import tv.exstream.process.RunningProcess;
import tv.exstream.process.SearchPath;

/// Runs yt-dlp. Thread-safe.
///
/// It runs without a shell and without settings of this machine, reads no file but the cookies that it is given, and is bounded in time and
/// in how much it may say. What it is asked for are identifiers and searches that [tv.exstream.source.OnlineOrigin.YouTube] has looked at.
public final class YtDlp {
    /// YouTube changes every few weeks; yt-dlp itself complains after this time.
    private static final int FRESH_DAYS = 90;

    private static final Duration QUICK = Duration.ofSeconds(30);
    private static final Duration LOOK_UP = Duration.ofMinutes(2);
    private static final Duration LISTING = Duration.ofHours(1);
    private static final Duration UPDATE = Duration.ofMinutes(5);

    /// All that is said of one video, with comments left out, is one megabyte.
    private static final int LONGEST_VIDEO = 16 << 20;

    /// Of a list; a video in it has some kilobytes. What is longer is cut, and is no video then.
    private static final int LONGEST_LINE = 1 << 20;

    private static final int LONGEST_WORD = 64 << 10;
    private static final String COOKIES = "cookies.txt";
    private static final Pattern VERSION =
            Pattern.compile("(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})\\b.*");

    private final Parts parts;

    /// @param configured the program; empty to find it
    record Parts(
            String configured,
            SearchPath searchPath,
            Processes processes,
            ProcessBudget budget,
            InstantSource clock) {}

    YtDlp(Parts parts) {
        this.parts = parts;
    }

    /// Asks it for its version, each time anew: it may have been installed or updated meanwhile.
    public YtDlpState state() throws InterruptedException {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return new YtDlpState.Missing();
        }
        try {
            Answer answer = inquire(program.get(), QUICK, "--version");
            String version = answer.text().strip();
            return release(version)
                    .<YtDlpState>map(
                            day ->
                                    isFresh(day)
                                            ? new YtDlpState.Ready(version)
                                            : new YtDlpState.Old(version))
                    .orElseGet(() -> new YtDlpState.Broken("it does not say its version"));
        } catch (ProblemException | IOException e) {
            return new YtDlpState.Broken(String.valueOf(e.getMessage()));
        }
    }

    /// Lets it replace itself by the newest version. Answers what it says, which may be that a packet manager has to do it.
    ///
    /// @throws IOException when there is none
    public String update() throws IOException, InterruptedException {
        Answer answer = inquire(required(), UPDATE, "-U");
        List<String> told = new ArrayList<>(answer.text().lines().toList());
        told.addAll(answer.messages());
        return RedactedAddress.in(String.join("\n", told).strip());
    }

    /// What a list names.
    ///
    /// @param complete whether nothing went wrong: else there may be more
    record Listed(List<VideoEntry> entries, boolean complete) {}

    /// Names the videos of a list, while they come.
    ///
    /// @param address of the list, or a search
    /// @param cookies of somebody who is signed in; empty for nobody
    /// @throws YtDlpException when there are none
    Listed list(String address, int most, Optional<String> cookies)
            throws IOException, InterruptedException {
        List<String> command = command(cookies);
        command.addAll(List.of("--flat-playlist", "--lazy-playlist", "--ignore-errors"));
        command.addAll(List.of("--playlist-end", Integer.toString(most), "-j", "--", address));
        try (var _ = parts.budget().acquire(ProcessKind.ONLINE);
                RunningProcess process =
                        parts.processes().start(order(command, cookies, LISTING))) {
            List<VideoEntry> entries = entries(process, most);
            int code = process.await();
            if (entries.isEmpty() && code != 0) {
                throw failed(process.messages());
            }
            if (process.endedBecause().isPresent()) {
                throw ended(process.endedBecause().get().text());
            }
            return new Listed(entries, code == 0);
        }
    }

    /// All that is known of the video on a page.
    ///
    /// @param cookies as [#list]
    /// @throws YtDlpException when it is not to be had
    Video video(Page page, Optional<String> cookies) throws IOException, InterruptedException {
        List<String> command = command(cookies);
        command.addAll(List.of("--no-playlist", "-j", "--", page.address()));
        try (var _ = parts.budget().acquire(ProcessKind.ONLINE)) {
            Answer answer = parts.processes().run(order(command, cookies, LOOK_UP), LONGEST_VIDEO);
            if (answer.endedBecause().isPresent()) {
                throw ended(answer.endedBecause().get().text());
            }
            if (answer.exitCode() != 0) {
                throw failed(answer.messages());
            }
            return Video.read(answer.text());
        } catch (IllegalArgumentException e) {
            throw new YtDlpException(YtDlpFailure.OTHER, String.valueOf(e.getMessage()), e);
        }
    }

    private static YtDlpException ended(String reason) {
        return new YtDlpException(YtDlpFailure.OTHER, "yt-dlp was ended: " + reason);
    }

    private static YtDlpException failed(List<String> messages) {
        YtDlpFailure failure = YtDlpFailure.of(messages);
        String more =
                failure == YtDlpFailure.OTHER
                        ? YtDlpFailure.line(messages)
                                .map(line -> ": " + RedactedAddress.in(line))
                                .orElse("")
                        : "";
        return new YtDlpException(failure, failure.reason() + more);
    }

    /// Reads on a platform thread, so that callers may be virtual threads.
    private static List<VideoEntry> entries(RunningProcess process, int most)
            throws IOException, InterruptedException {
        var reading = new FutureTask<>(() -> read(process, most));
        Thread.ofPlatform().daemon().name("stdout-" + process.pid()).start(reading);
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IOException("the list of yt-dlp cannot be read", e);
        }
    }

    private static List<VideoEntry> read(RunningProcess process, int most) throws IOException {
        List<VideoEntry> entries = new ArrayList<>();
        var text =
                new BufferedReader(new InputStreamReader(process.output(), StandardCharsets.UTF_8));
        for (Optional<String> line = line(text); line.isPresent(); line = line(text)) {
            if (entries.size() < most) {
                VideoEntry.read(line.get()).ifPresent(entries::add);
            }
        }
        return entries;
    }

    /// Empty at the end.
    private static Optional<String> line(Reader text) throws IOException {
        int next = text.read();
        if (next < 0) {
            return Optional.empty();
        }
        var line = new StringBuilder();
        for (; next >= 0 && next != '\n'; next = text.read()) {
            if (line.length() < LONGEST_LINE) {
                line.append((char) next);
            }
        }
        return Optional.of(line.toString());
    }

    private Answer inquire(Path program, Duration limit, String option)
            throws IOException, InterruptedException {
        List<String> command = List.of(program.toString(), "--ignore-config", option);
        return parts.processes()
                .run(ProcessOrder.brief(ProcessKind.INQUIRY, command, limit), LONGEST_WORD);
    }

    private ProcessOrder order(List<String> command, Optional<String> cookies, Duration limit) {
        Map<String, String> files = cookies.map(text -> Map.of(COOKIES, text)).orElse(Map.of());
        return new ProcessOrder(
                ProcessKind.ONLINE,
                command,
                files,
                LOOK_UP.compareTo(limit) < 0 ? LOOK_UP : limit,
                limit,
                _ -> {});
    }

    private List<String> command(Optional<String> cookies) throws IOException {
        List<String> command = new ArrayList<>(List.of(required().toString()));
        command.addAll(
                List.of("--ignore-config", "--no-cache-dir", "--no-warnings", "--no-progress"));
        command.addAll(
                List.of("--socket-timeout", "20", "--retries", "2", "--extractor-retries", "1"));
        if (cookies.isPresent()) {
            command.addAll(List.of("--cookies", COOKIES));
        }
        return command;
    }

    private Path required() throws IOException {
        return program().orElseThrow(() -> new IOException(new YtDlpState.Missing().told()));
    }

    private Optional<Path> program() {
        return parts.configured().isBlank()
                ? parts.searchPath().find("yt-dlp")
                : Optional.of(Path.of(parts.configured())).filter(Files::isExecutable);
    }

    private boolean isFresh(LocalDate release) {
        LocalDate today = LocalDate.ofInstant(parts.clock().instant(), ZoneOffset.UTC);
        return release.plusDays(FRESH_DAYS).isAfter(today);
    }

    private static Optional<LocalDate> release(String version) {
        Matcher matcher = VERSION.matcher(version);
        try {
            return matcher.matches()
                    ? Optional.of(
                            LocalDate.of(
                                    Integer.parseInt(matcher.group(1)),
                                    Integer.parseInt(matcher.group(2)),
                                    Integer.parseInt(matcher.group(3))))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
