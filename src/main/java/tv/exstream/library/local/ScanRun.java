package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import tv.exstream.library.Library;
import tv.exstream.library.Outcome;
import tv.exstream.library.PathText;
import tv.exstream.library.ProgressMeter;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanListener.FirstLevel;
import tv.exstream.library.ScanPhase;
import tv.exstream.library.Workers;
import tv.exstream.library.title.Named;
import tv.exstream.library.title.Titles;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaItems.Relocation;
import tv.exstream.media.MediaKind;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.Pointer;

/// One scan: walk, compare, look into what is new, store, and see to the titles of the rest. Owned by one thread.
final class ScanRun {
    /// More than the cores of most machines, because a probe waits for the disk; the budget of processes decides.
    private static final int PROBES = 4;

    /// As many rows as one transaction of SQLite writes in a few milliseconds.
    static final int BATCH = 500;

    /// What was looked into in this is looked into again when the server is killed.
    static final Duration AT_MOST_LOST = Duration.ofSeconds(5);

    private final LocalScanner scanner;
    private final ReportSheet sheet;
    private final ProgressMeter meter;
    private final Instant now;
    private final Library library;
    private final Titling titling;
    private final Beside beside;
    private final Map<Path, Fingerprint> known = new HashMap<>();
    private final List<FoundFile> fresh = new ArrayList<>();
    private final List<FoundFile> unchanged = new ArrayList<>();
    private final Set<Path> gone = new LinkedHashSet<>();
    private final Set<Path> kept = new LinkedHashSet<>();
    private final List<Found> batch = new ArrayList<>();

    /// When that was done last.
    private Instant stored;

    private final FolderCount folders = new FolderCount();

    ScanRun(LocalScanner scanner, Library library, ReportSheet sheet, ProgressMeter meter) {
        this.scanner = scanner;
        this.library = library;
        this.sheet = sheet;
        this.meter = meter;
        this.now = scanner.now();
        this.stored = now;
        // A film may be dated to the year after: it was shown at a festival in December.
        int latestYear = now.atZone(ZoneOffset.UTC).getYear() + 1;
        BesideReading reading = new BesideReading(scanner.calls(), sheet);
        this.beside = new Beside(reading, sheet, library.kinds());
        this.titling = new Titling(reading, new Titles(latestYear, sheet::warn), library);
    }

    /// @param only these first-level folders, or roots for the files directly in them; all when it is empty
    /// @param listener is told of every first-level folder once what is in it is stored, and of what has moved
    void run(Set<Path> only, ScanListener listener) throws InterruptedException {
        meter.begin(ScanPhase.LISTING, 0);
        for (Path root : library.folders()) {
            FolderWalk folders =
                    new FolderWalk(library, scanner.folders(), scanner.calls(), this::listed);
            if (only.isEmpty()) {
                compare(folders.walk(Walk.through(root)));
            }
            for (Path folder : only) {
                if (folder.startsWith(root)) {
                    compare(folders.walk(Walk.only(folder, root)));
                }
            }
        }
        if (only.isEmpty()) {
            scanner.left().forEach(this::leave);
        }
        // As one, since the next scan would see no more of it.
        move(listener);
        meter.begin(ScanPhase.PROBING, fresh.size());
        probe(listener::completed);
        meter.begin(ScanPhase.FINISHING, unchanged.size());
        markGone();
        new TitleReview(scanner, titling, beside, sheet).review(library, unchanged, meter);
        sheet.addUnchanged(unchanged.size());
    }

    private void listed(int inThisRoot) {
        meter.reach(unchanged.size() + fresh.size() + inThisRoot);
    }

    /// What nobody looks at any more is gone, unless it is within what is looked at.
    private void leave(Path folder) {
        Map<Path, Fingerprint> leaving = scanner.items().fingerprintsUnder(folder);
        leaving.keySet().removeIf(path -> library.folders().stream().anyMatch(path::startsWith));
        known.putAll(leaving);
        gone.addAll(leaving.keySet());
    }

    private void compare(Walk walk) {
        Map<Path, Fingerprint> knownHere = scanner.items().fingerprintsUnder(walk.scope());
        knownHere.keySet().removeIf(path -> !walk.covers(path));
        Comparison found = Comparison.of(walk, knownHere, now);
        known.putAll(knownHere);
        List<FoundFile> wanted = new ArrayList<>(found.fresh());
        Set<Path> unread = scanner.items().unreadUnder(walk.scope());
        for (FoundFile file : found.unchanged()) {
            // Without the chapters that lay beside it, those in the file count.
            boolean again = unread.contains(file.path()) || scanner.described().hadChapters(file);
            (again ? wanted : unchanged).add(file);
        }
        gone.addAll(found.gone());
        sheet.add(Outcome.SKIPPED, walk.skipped());
        sheet.add(Outcome.FAILED, walk.failed());
        found.growing().forEach(this::reportGrowing);
        kept.addAll(found.kept());
        List<FoundFile> promising = new ArrayList<>();
        for (FoundFile file : wanted) {
            scanner.quarantine()
                    .reasonAgainst(file)
                    .ifPresentOrElse(reason -> reject(file, reason), () -> promising.add(file));
        }
        fresh.addAll(promising);
        folders.add(walk.files(), promising);
    }

    /// Files at other paths keep all that is known of them, and are named anew.
    private void move(ScanListener listener) throws InterruptedException {
        Map<Path, FoundFile> added = new LinkedHashMap<>();
        fresh.stream()
                .filter(file -> !known.containsKey(file.path()))
                .forEach(file -> added.put(file.path(), file));
        Map<Path, Fingerprint> missing = new HashMap<>();
        gone.forEach(path -> missing.put(path, known.get(path)));
        kept.forEach(path -> missing.put(path, known.get(path)));
        List<Relocation> found =
                new Moves(scanner.calls(), scanner.items()).among(added.values(), missing);
        Set<Path> relocated = scanner.items().relocate(found);
        Map<Path, Path> moved = new HashMap<>();
        for (Relocation one : found) {
            FoundFile file = added.get(one.to());
            if (file != null && relocated.contains(one.to())) {
                missing.remove(one.from());
                moved.put(one.from(), one.to());
                unchanged.add(file);
                folders.finish(file);
                sheet.add(Outcome.MOVED, one.to(), KeptWord.WAS.said(PathText.of(one.from())));
            }
        }
        fresh.removeIf(file -> relocated.contains(file.path()));
        gone.retainAll(missing.keySet());
        kept.retainAll(missing.keySet());
        kept.forEach(path -> sheet.add(Outcome.KEPT, path, KeptWord.FOLDER_AWAY.said()));
        markGone();
        if (!moved.isEmpty()) {
            listener.moved(Map.copyOf(moved));
        }
    }

    private void reject(FoundFile file, String reason) {
        sheet.add(Outcome.FAILED, file.path(), KeptWord.FAILED_TWICE.said(reason));
        if (known.containsKey(file.path())) {
            gone.add(file.path());
        }
    }

    private void probe(Consumer<FirstLevel> completed) throws InterruptedException {
        var look = new Probed.Look(scanner.calls(), scanner.prober());
        try (var run = new Workers<>("probe", PROBES, fresh, look::into)) {
            tell(completed);
            for (int done = 1; done <= fresh.size(); done++) {
                folders.finish(settle(run.next()));
                tell(completed);
                meter.reach(done);
            }
        } finally {
            store();
        }
    }

    private FoundFile settle(Probed probed) throws InterruptedException {
        switch (probed) {
            case Probed.Playable playable -> take(playable);
            case Probed.Growing(FoundFile file) -> reportGrowing(file);
            case Probed.Unreadable unreadable -> fail(unreadable);
            case Probed.NotTried(FoundFile file, String reason) ->
                    sheet.add(Outcome.FAILED, file.path(), reason);
        }
        return probed.file();
    }

    private void tell(Consumer<FirstLevel> completed) {
        if (folders.hasComplete()) {
            store();
            folders.takeComplete().forEach(completed);
        }
    }

    private void take(Probed.Playable probed) throws InterruptedException {
        Probed.Playable playable = ended(probed);
        FoundFile file = playable.file();
        if (!playable.media().hasEnd()) {
            fail(new Probed.Unreadable(file, withoutEnd(file)));
            return;
        }
        Named named = titling.of(kind(playable.media()), file, playable.media().tags());
        MediaFile media = beside.completed(playable.media(), file);
        batch.add(new Found(named.kind(), named.title(), media, named.metadata(), now));
        scanner.quarantine().remove(file.path());
        if (beside.hasRead(file) && titling.hasRead(file)) {
            scanner.described().put(file);
        } else {
            scanner.described().remove(List.of(file.path())); // the next scan looks again
        }
        Outcome outcome = known.containsKey(file.path()) ? Outcome.CHANGED : Outcome.ADDED;
        sheet.add(outcome, file.path(), "");
        if (batch.size() >= BATCH || stored.plus(AT_MOST_LOST).isBefore(scanner.now())) {
            store();
        }
    }

    private static String withoutEnd(FoundFile file) {
        boolean isYaml = Pointer.isYaml(file.path().toString());
        return (isYaml ? KeptWord.NO_END_IN_YAML : KeptWord.NO_END).said();
    }

    /// Of videos, their names tell more.
    private static MediaKind kind(MediaFile media) {
        if (media.still().isPresent()) {
            return MediaKind.IMAGE;
        }
        return media.picture().isPresent() ? MediaKind.OTHER_VIDEO : MediaKind.SONG;
    }

    /// What has no end of its own lasts as long as its description says.
    private Probed.Playable ended(Probed.Playable playable) throws InterruptedException {
        if (playable.media().hasEnd()) {
            return playable;
        }
        FoundFile file = playable.file();
        return titling.lasting(file)
                .map(lasting -> new Probed.Playable(file, playable.media().lasting(lasting)))
                .orElse(playable);
    }

    private void fail(Probed.Unreadable unreadable) {
        FoundFile file = unreadable.file();
        int times = scanner.quarantine().add(file, unreadable.reason());
        if (times > 1) {
            reject(file, unreadable.reason());
        } else {
            sheet.add(Outcome.FAILED, file.path(), unreadable.reason());
        }
    }

    private void reportGrowing(FoundFile file) {
        sheet.add(Outcome.GROWING, file.path(), KeptWord.STILL_WRITTEN.said());
    }

    private void store() {
        stored = scanner.now();
        if (!batch.isEmpty()) {
            scanner.items().upsert(List.copyOf(batch));
            batch.clear();
        }
    }

    private void markGone() {
        gone.stream()
                .gather(Gatherers.windowFixed(BATCH))
                .forEach(some -> scanner.items().markGone(some, now));
        gone.forEach(path -> sheet.add(Outcome.GONE, path, ""));
        scanner.described().remove(gone);
        gone.clear();
    }
}
