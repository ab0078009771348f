package tv.exstream.library.cloud;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.title.MediaNames;
import tv.exstream.library.title.Named;
import tv.exstream.library.title.Titles;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.Tags;
import tv.exstream.remark.KeptWord;

/// Puts files of a drive onto the shelf, with titles that follow from their paths as those of folders do. Owned by one thread.
final class Placing {
    private static final Path ROOT = Path.of("/");
    private static final Titles.Root GUESSED = new Titles.Root(ROOT, LibraryKind.MIXED);
    private static final int LONGEST_PATH = 1_000;

    private final Shelf shelf;
    private final Titles titles;
    private int seen;

    Placing(Shelf shelf, InstantSource clock) {
        this.shelf = shelf;
        // Films of next year are announced in this one.
        int latest = Year.from(clock.instant().atOffset(ZoneOffset.UTC)).getValue() + 1;
        titles = new Titles(latest, (path, why) -> shelf.skip(path.toString(), why));
    }

    /// Files that are no media are passed over; those that look like it are skipped with the reason.
    void put(DriveFile file) throws InterruptedException {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        Optional<String> refusal = MediaNames.refusal(name);
        if (refusal.isPresent()) {
            shelf.skip(file.path(), refusal.get());
        } else if (MediaNames.isMedia(name)) {
            seen++;
            place(file);
        }
    }

    private void place(DriveFile file) throws InterruptedException {
        shelf.expect(seen);
        if (!isPath(file.path()) || !isPath(file.key())) {
            shelf.skip(file.path(), KeptWord.NAME_NO_PATH.said());
        } else if (shelf.known(file.key()).equals(Optional.of(fingerprint(file)))) {
            shelf.keep(file.key());
        } else {
            Named named = named(ROOT.resolve(file.path()), file.path());
            shelf.put(
                    new RemoteItem(
                            file.key(),
                            file.locator(),
                            fingerprint(file),
                            named.kind(),
                            named.title(),
                            named.metadata(),
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    /// Another path is another version, because it may be another title.
    private static Fingerprint fingerprint(DriveFile file) {
        String version = "%s %08x".formatted(file.version(), file.path().hashCode());
        return new Fingerprint(file.size(), file.modified(), version.strip());
    }

    private Named named(Path path, String name) {
        return MediaNames.isAudio(name)
                ? titles.ofSong(path, GUESSED, Titles.Descriptions.NONE, Tags.NONE)
                : titles.ofVideo(path, GUESSED, Titles.Descriptions.NONE);
    }

    private static boolean isPath(String path) {
        boolean plain =
                path.length() <= LONGEST_PATH
                        && Arrays.stream(path.split("/", -1))
                                .noneMatch(part -> part.isBlank() || part.matches("\\.{1,2}"));
        try {
            return plain && ROOT.resolve(path).startsWith(ROOT);
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
