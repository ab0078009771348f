package tv.exstream.library.local;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import tv.exstream.library.PathText;
import tv.exstream.library.ReadFailure;
import tv.exstream.library.title.MediaNames;
import tv.exstream.media.NaturalOrder;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.PatientCalls;
import tv.exstream.process.SharedQuestion;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Lists the folders of this machine for an administrator who looks for media. Tells names and no files' content. Thread-safe.
public final class FolderBrowser implements AutoCloseable {
    /// A person waits for it.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Of what is in one folder as much is looked at. Arbitrary.
    private static final int MOST_ENTRIES = 5_000;

    /// As many folders are shown. Arbitrary; more than anybody reads.
    private static final int MOST_FOLDERS = 500;

    /// Where there is no media, only what the system says about itself.
    private static final List<Path> NOT_DISKS =
            Stream.of("/proc", "/sys", "/dev").map(Path::of).toList();

    private final PatientCalls calls = new PatientCalls(PATIENCE);
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("places-", 1).factory());

    private final List<Beginning> beginnings;

    /// @param beginnings where people keep media; those that are not there are left out
    public FolderBrowser(List<Path> beginnings, LongSupplier nanoTime) {
        this.beginnings =
                beginnings.stream()
                        .map(each -> new Beginning(each, isThere(each, nanoTime)))
                        .toList();
    }

    private SharedQuestion<Boolean> isThere(Path folder, LongSupplier nanoTime) {
        return new SharedQuestion<>(
                () -> Files.isDirectory(folder) && Files.isReadable(folder),
                threads,
                nanoTime,
                PATIENCE);
    }

    private record Beginning(Path path, SharedQuestion<Boolean> isThere) {}

    /// Where people of most systems keep media: at home, and where disks are mounted.
    static List<Path> usual() {
        return Stream.of(
                        System.getProperty("user.home", "/"),
                        "/media",
                        "/mnt",
                        "/srv",
                        "/data",
                        "/Volumes",
                        "/home",
                        "/")
                .map(Path::of)
                .distinct()
                .toList();
    }

    /// The places to begin at. All are looked at together; a disk that is away is none, and nobody waits for it a second time.
    public BrowsedFolder beginnings() throws InterruptedException {
        List<SharedQuestion.Asked<Boolean>> asked =
                beginnings.stream().map(each -> each.isThere().ask()).toList();
        List<Path> there = new ArrayList<>();
        for (int i = 0; i < beginnings.size(); i++) {
            if (asked.get(i).await().orElse(false)) {
                there.add(beginnings.get(i).path());
            }
        }
        return new BrowsedFolder(Optional.empty(), Optional.empty(), there, 0, false);
    }

    /// What is in a folder.
    ///
    /// @throws ProblemException INVALID_VALUE when the path is none from the top, FOLDER_NOT_FOUND when it cannot be read
    public BrowsedFolder list(String text) throws InterruptedException {
        Path folder = path(text);
        try {
            return calls.make(_ -> read(folder));
        } catch (FileSystemException e) {
            throw unreadable(folder, ReadFailure.reason(e), e);
        } catch (IOException e) {
            throw unreadable(folder, String.valueOf(e.getMessage()), e);
        }
    }

    private static Path path(String text) {
        Path path;
        try {
            path = Path.of(text).normalize();
        } catch (InvalidPathException e) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.VALUE_WRONG, "path", Wanted.plain(Demand.OF_THIS_MACHINE), text),
                    e);
        }
        if (!path.isAbsolute() || NOT_DISKS.stream().anyMatch(path::startsWith)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, Remark.of(Demand.PATH_NO_DISK, "path", text));
        }
        return path;
    }

    private static ProblemException unreadable(Path folder, String why, IOException cause) {
        return new ProblemException(
                Problem.FOLDER_NOT_FOUND,
                Remark.of(Demand.UNREADABLE, PathText.of(folder), why),
                cause);
    }

    private static BrowsedFolder read(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        int media = 0;
        int seen = 0;
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            for (Path each : names) {
                if (++seen > MOST_ENTRIES) {
                    break;
                }
                if (isFolder(each)) {
                    folders.add(each);
                } else if (MediaNames.isMedia(name(each))) {
                    media++;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        folders.sort(Comparator.comparing(FolderBrowser::name, NaturalOrder.INSTANCE));
        return new BrowsedFolder(
                Optional.of(folder),
                Optional.ofNullable(folder.getParent()),
                folders.subList(0, Math.min(folders.size(), MOST_FOLDERS)),
                media,
                seen > MOST_ENTRIES || folders.size() > MOST_FOLDERS);
    }

    private static boolean isFolder(Path path) {
        return !name(path).startsWith(".")
                && PathText.isExpressible(path)
                && NOT_DISKS.stream().noneMatch(path::startsWith)
                && Files.isDirectory(path);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    @Override
    public void close() {
        calls.close();
        threads.shutdownNow();
    }
}
