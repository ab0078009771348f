package tv.exstream.prepare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FfmpegCommand;
import tv.exstream.ffmpeg.Scene;
import tv.exstream.ffmpeg.SlateCommand;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.Answer;
import tv.exstream.process.Ending;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.ProcessOrder;
import tv.exstream.process.Processes;
import tv.exstream.remark.Objection;
import tv.exstream.screen.Card;

/// The cards, as files that a library scans like any others. Thread-safe.
///
/// ```
///   <folder>/<name>.ts     a card, in the house format of the channel for which it was drawn
///   <folder>/.<name>.json  what it was drawn from, as whoever had it drawn wrote it
///   <folder>/.<any>.part   one that is being written; no scan looks at it
/// ```
public final class Cards {
    private static final Logger LOG = LoggerFactory.getLogger(Cards.class);

    /// As many as there may be; arbitrary.
    static final int MOST = 500;

    private static final String END = ".ts";
    private static final String BEGINNING = ".card";
    private static final String ORIGIN = ".json";
    private static final String UNFINISHED = ".part";

    /// A minute of snow in 2160p takes a few of them.
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /// A minute at the most that a profile may have.
    private static final long LONGEST = 400L << 20;

    /// More than any screen has words for; whatever is longer is not ours.
    private static final long LONGEST_ORIGIN = 64 << 10;

    private final FfmpegTools tools;
    private final Processes processes;
    private final ProcessBudget budget;
    private final Path folder;

    public Cards(FfmpegTools tools, Processes processes, ProcessBudget budget, Path folder) {
        this.tools = tools;
        this.processes = processes;
        this.budget = budget;
        this.folder = folder;
        sweep();
    }

    /// Removes what a server left behind that was killed while it drew.
    private void sweep() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Cards::isUnfinished).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException _) {
            LOG.debug("no cards yet in folder={}", folder);
        } catch (IOException e) {
            LOG.warn("unfinished cards cannot be removed folder={}: {}", folder, e.toString());
        }
    }

    private static boolean isUnfinished(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(BEGINNING) && name.endsWith(UNFINISHED);
    }

    /// By name.
    public List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(END))
                    .map(Cards::name)
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /// That of the card in a file of the folder.
    public static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(END) ? name.substring(0, name.length() - END.length()) : name;
    }

    /// Draws a card, or another one in the place of that of the same name. Waits for ffmpeg.
    ///
    /// @param music what is heard, when that is of a file
    /// @param origin what it is drawn from, as text to be read again
    /// @throws ProblemException INVALID_VALUE when there are too many or it is too large, DISK_FULL, FFMPEG_UNUSABLE when it failed otherwise
    public void put(Card card, Profile profile, Optional<MediaItem> music, String origin)
            throws InterruptedException {
        List<String> names = names();
        if (names.size() >= MOST && !names.contains(card.name())) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.CARDS_AT_MOST, MOST);
        }
        Scene scene =
                new Scene(
                        card.screen(),
                        Optional.empty(),
                        music.flatMap(item -> Scene.Music.of(item.file())));
        FfmpegCommand drawing =
                SlateCommand.clip(profile, scene, card.length(), tools.capabilities());
        try {
            Files.createDirectories(folder);
            draw(card.name(), drawing, origin);
        } catch (IOException e) {
            throw ProblemException.of(
                    Problem.DISK_FULL, e, Objection.CARD_UNKEPT, String.valueOf(e.getMessage()));
        }
    }

    /// What a card was drawn from; empty for one that was drawn before this was kept.
    ///
    /// @param name one of [#names]
    public Optional<String> origin(String name) {
        Path place = place(name);
        try {
            return Files.size(place) <= LONGEST_ORIGIN
                    ? Optional.of(Files.readString(place))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Path place(String name) {
        return folder.resolve("." + name + ORIGIN);
    }

    /// @throws ProblemException MEDIA_NOT_FOUND
    public void remove(String name) {
        boolean known = names().contains(name);
        try {
            if (!known || !Files.deleteIfExists(folder.resolve(name + END))) {
                throw ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_CARD, name);
            }
            Files.deleteIfExists(place(name));
        } catch (IOException e) {
            throw new UncheckedIOException("card cannot be removed: " + name, e);
        }
    }

    /// What ffmpeg writes goes to the disk without passing through our memory. Nothing is replaced before all of the new one is there.
    private void draw(String name, FfmpegCommand drawing, String origin)
            throws IOException, InterruptedException {
        Path part = Files.createTempFile(folder, BEGINNING, UNFINISHED);
        Path from = Files.createTempFile(folder, BEGINNING, UNFINISHED);
        try {
            Files.writeString(from, origin);
            run(drawing, part);
            if (Files.size(part) >= LONGEST) {
                throw ProblemException.of(Problem.INVALID_VALUE, Objection.CARD_LARGE, LONGEST);
            }
            Files.move(part, folder.resolve(name + END), StandardCopyOption.REPLACE_EXISTING);
            Files.move(from, place(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
            Files.deleteIfExists(from);
        }
    }

    private void run(FfmpegCommand drawing, Path part) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tools.ffmpeg().toString()));
        command.addAll(drawing.argsInto(part.toAbsolutePath(), LONGEST));
        var order =
                new ProcessOrder(
                        ProcessKind.SLATE, command, drawing.texts(), LIMIT, LIMIT, _ -> {});
        try (var _ = budget.acquire(ProcessKind.SLATE)) {
            Answer answer = processes.run(order, 0);
            if (answer.exitCode() != 0
                    || answer.endedBecause().isPresent()
                    || Files.size(part) == 0) {
                throw failure(answer);
            }
        }
    }

    private static ProblemException failure(Answer answer) {
        FailureCause cause = FailureCause.of(answer.messages(), answer.exitCode());
        return ProblemException.of(
                cause == FailureCause.DISK_FULL ? Problem.DISK_FULL : Problem.FFMPEG_UNUSABLE,
                Objection.CARD_UNDRAWN,
                answer.endedBecause().map(Ending::text).orElseGet(cause::reason));
    }
}
