package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.library.Library;
import tv.exstream.library.Outcome;
import tv.exstream.library.ProgressMeter;
import tv.exstream.library.title.Named;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Outline;

/// Names unchanged files anew where their descriptions or pictures changed; at the first scan all of them, because the rules of naming may
/// have changed with the program. Owned by one thread.
final class TitleReview {
    private final LocalScanner scanner;
    private final Titling titling;
    private final Beside beside;
    private final ReportSheet sheet;

    TitleReview(LocalScanner scanner, Titling titling, Beside beside, ReportSheet sheet) {
        this.scanner = scanner;
        this.titling = titling;
        this.beside = beside;
        this.sheet = sheet;
    }

    void review(Library library, List<FoundFile> unchanged, ProgressMeter meter)
            throws InterruptedException {
        List<FoundFile> due = unchanged.stream().filter(this::isDue).toList();
        if (due.isEmpty()) {
            return;
        }
        Map<Path, Outline> outlines = outlines(library);
        Map<MediaId, Metadata> metadata =
                scanner.items().metadata(outlines.values().stream().map(Outline::id).toList());
        Map<MediaId, Renamed> renamed = new HashMap<>();
        int done = 0;
        for (FoundFile file : due) {
            Outline outline = outlines.get(file.path());
            if (outline != null) {
                Named known = named(outline, metadata);
                Named named = name(outline, file);
                if (!named.equals(known) || mayHaveOtherSubtitles(file)) {
                    renamed.put(outline.id(), new Renamed(named, file));
                    tell(outline, named);
                }
            }
            scanner.described().put(file.path(), file.described());
            meter.reach(++done);
        }
        store(renamed);
    }

    /// What an item is called now, and what lies beside its file.
    private record Renamed(Named named, FoundFile file) {}

    /// Which an outline does not tell; storing what is stored already changes nothing.
    private boolean mayHaveOtherSubtitles(FoundFile file) {
        return !file.subtitles().isEmpty()
                || file.chapters().isPresent()
                || scanner.described().containsKey(file.path());
    }

    private boolean isDue(FoundFile file) {
        Integer before = scanner.described().get(file.path());
        return before == null || before != file.described();
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

    private Named name(Outline outline, FoundFile file) throws InterruptedException {
        return outline.kind() == MediaKind.SONG ? titling.ofSong(file) : titling.ofVideo(file);
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

    private Found found(MediaItem item, Renamed now) throws InterruptedException {
        Named named = now.named();
        return new Found(
                named.kind(),
                named.title(),
                beside.completed(item.file(), now.file()),
                named.metadata(),
                scanner.now());
    }

    private void store(Map<MediaId, Renamed> renamed) throws InterruptedException {
        List<Found> changes = new ArrayList<>();
        Map<MediaId, MediaItem> items = scanner.items().findAll(renamed.keySet());
        for (MediaItem item : items.values()) {
            Renamed now = renamed.get(item.id());
            if (now != null) {
                changes.add(found(item, now));
            }
        }
        for (int from = 0; from < changes.size(); from += ScanRun.BATCH) {
            int to = Math.min(from + ScanRun.BATCH, changes.size());
            scanner.items().upsert(changes.subList(from, to));
        }
    }
}
