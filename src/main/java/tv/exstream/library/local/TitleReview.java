package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import tv.exstream.library.Library;
import tv.exstream.library.Outcome;
import tv.exstream.library.ProgressMeter;
import tv.exstream.library.title.Named;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Outline;
import tv.exstream.media.Tags;

/// Names unchanged files anew where their descriptions or pictures changed; at the first scan all of them, because the rules of naming may
/// have changed with the program. Owned by one thread.
final class TitleReview {
    private final LocalScanner scanner;
    private final Titling titling;
    private final Beside beside;
    private final ReportSheet sheet;
    private int done;

    TitleReview(LocalScanner scanner, Titling titling, Beside beside, ReportSheet sheet) {
        this.scanner = scanner;
        this.titling = titling;
        this.beside = beside;
        this.sheet = sheet;
    }

    void review(Library library, List<FoundFile> unchanged, ProgressMeter meter)
            throws InterruptedException {
        List<FoundFile> due =
                unchanged.stream().filter(file -> !scanner.described().hasSame(file)).toList();
        if (due.isEmpty()) {
            return;
        }
        Map<Path, Outline> outlines = outlines(library);
        for (List<FoundFile> some :
                due.stream().gather(Gatherers.windowFixed(ScanRun.BATCH)).toList()) {
            store(review(some, outlines, meter));
            // The next scan looks again at the others.
            some.stream()
                    .filter(beside::hasRead)
                    .filter(titling::hasRead)
                    .forEach(scanner.described()::put);
        }
    }

    /// What an item was called and is called now, and what lies beside its file.
    private record Reviewed(Named known, Named named, FoundFile file) {
        boolean isRenamed() {
            return !named.equals(known);
        }
    }

    /// Those that may have to be stored.
    private Map<MediaId, Reviewed> review(
            List<FoundFile> files, Map<Path, Outline> outlines, ProgressMeter meter)
            throws InterruptedException {
        List<MediaId> ids =
                files.stream()
                        .flatMap(file -> Optional.ofNullable(outlines.get(file.path())).stream())
                        .map(Outline::id)
                        .toList();
        Map<MediaId, Metadata> metadata = scanner.items().metadata(ids);
        Map<MediaId, MediaItem> music = music(files, outlines);
        Map<MediaId, Reviewed> reviewed = new HashMap<>();
        for (FoundFile file : files) {
            Outline outline = outlines.get(file.path());
            if (outline != null) {
                Tags tags =
                        Optional.ofNullable(music.get(outline.id()))
                                .map(item -> item.file().tags())
                                .orElse(Tags.NONE);
                Named known = named(outline, metadata);
                Named anew = titling.of(outline.kind(), file, tags);
                Named named = titling.hasRead(file) ? anew : known;
                Reviewed now = new Reviewed(known, named, file);
                if (now.isRenamed() || mayBeAnotherFile(outline, file)) {
                    reviewed.put(outline.id(), now);
                    tell(outline, named);
                }
            }
            meter.reach(++done);
        }
        return reviewed;
    }

    /// Outlines do not have what is written in music.
    private Map<MediaId, MediaItem> music(List<FoundFile> files, Map<Path, Outline> outlines) {
        List<MediaId> ids =
                files.stream()
                        .flatMap(file -> Optional.ofNullable(outlines.get(file.path())).stream())
                        .filter(outline -> isMusic(outline.kind()))
                        .map(Outline::id)
                        .toList();
        return ids.isEmpty() ? Map.of() : scanner.items().findAll(ids);
    }

    private static boolean isMusic(MediaKind kind) {
        return kind == MediaKind.SONG || kind == MediaKind.MUSIC_VIDEO;
    }

    /// With other subtitles or chapters, which an outline does not tell; or a picture that is to be shown for longer.
    private boolean mayBeAnotherFile(Outline outline, FoundFile file) {
        return outline.kind() == MediaKind.IMAGE
                || !file.subtitles().isEmpty()
                || file.chapters().isPresent()
                || scanner.described().has(file);
    }

    private Map<Path, Outline> outlines(Library library) {
        Map<Path, Outline> outlines = new HashMap<>();
        for (Path root : library.folders()) {
            scanner.items()
                    .outlinesUnder(root)
                    .forEach(outline -> outlines.put(outline.path(), outline));
        }
        return outlines;
    }

    private static Named named(Outline outline, Map<MediaId, Metadata> metadata) {
        return new Named(
                outline.kind(),
                outline.title(),
                metadata.getOrDefault(outline.id(), Metadata.NONE));
    }

    /// New genres and the like are no news to a person.
    private void tell(Outline outline, Named named) {
        if (named.kind() != outline.kind() || !named.title().equals(outline.title())) {
            sheet.add(Outcome.RETITLED, outline.path(), named.title().name());
        }
    }

    /// Writes those that differ from what is stored. What cannot be read beside a file at the moment leaves the file as it is.
    private void store(Map<MediaId, Reviewed> reviewed) throws InterruptedException {
        List<Found> changes = new ArrayList<>();
        for (MediaItem item : scanner.items().findAll(reviewed.keySet()).values()) {
            Reviewed now = reviewed.get(item.id());
            if (now != null) {
                MediaFile completed = beside.completed(item.file(), now.file());
                MediaFile file = beside.hasRead(now.file()) ? completed : item.file();
                if (now.isRenamed() || !file.equals(item.file())) {
                    changes.add(found(now.named(), file));
                }
            }
        }
        if (!changes.isEmpty()) {
            scanner.items().upsert(changes);
        }
    }

    private Found found(Named named, MediaFile file) {
        return new Found(named.kind(), named.title(), file, named.metadata(), scanner.now());
    }
}
