package tv.exstream.library.remote;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tv.exstream.library.Findings;
import tv.exstream.library.Outcome;
import tv.exstream.library.ProgressMeter;
import tv.exstream.library.ReportDraft;
import tv.exstream.library.ScanPhase;
import tv.exstream.library.remote.Shrinkage.Loss;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemoteFiles.Described;
import tv.exstream.source.RemoteFiles.Holding;
import tv.exstream.source.RemotePath;
import tv.exstream.source.ServerOrigin;
import tv.exstream.source.Source;

/// The shelf of one reading of one source. Owned by one thread.
final class RemoteShelf implements Shelf, WaitingItems.Taker {
    /// As many rows as one transaction of SQLite writes in a few milliseconds.
    static final int BATCH = 500;

    private final Source source;
    private final Storehouse house;

    /// Says whether so much may be gone at once.
    private final Shrinkage judge;

    private final ReportDraft report;
    private final ProgressMeter meter;
    private final Map<String, Fingerprint> known;
    private final MissedFiles missed;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final List<Holding> batch = new ArrayList<>();
    private final List<Described> described = new ArrayList<>();
    private final WaitingItems waiting;
    private boolean othersKept;
    private boolean doubted;

    /// Of a person, of which this reading knows; 0 for none.
    private final int wish;

    /// How many the source listed that are no files for this shelf, or may become some.
    private int listed;

    private Optional<String> nextMark = Optional.empty();

    RemoteShelf(
            Source source,
            SourceScan.Surroundings around,
            ReportDraft report,
            ProgressMeter meter) {
        this.source = source;
        this.house = around.house();
        this.judge = around.shrinkage();
        this.report = report;
        this.meter = meter;
        this.waiting = new WaitingItems(house, report, meter);
        this.known = house.files().known(source.id());
        this.missed = new MissedFiles(house.files().missed(source.id()), around.disks());
        this.wish = house.sources().wish(source.id());
    }

    @Override
    public void expect(int total) {
        meter.begin(ScanPhase.LISTING, total);
    }

    @Override
    public void listed(int count) {
        listed = Math.max(listed, count);
        meter.reach(count);
    }

    @Override
    public void listedAsBefore() {
        listed = Math.max(listed, known.size());
    }

    @Override
    public Optional<Fingerprint> known(String key) {
        return Optional.ofNullable(known.get(key));
    }

    @Override
    public List<String> known(Predicate<Fingerprint> which) {
        return known.entrySet().stream()
                .filter(each -> which.test(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public boolean hasAppeared(String key) throws InterruptedException {
        return missed.hasAppeared(key);
    }

    @Override
    public void keep(String key) throws InterruptedException {
        see(key);
        report.addUnchanged(1);
    }

    @Override
    public void keep(RemoteItem given) throws InterruptedException {
        RemoteItem item = inLibrary(given);
        keep(item.key());
        described.add(new Described(file(item).path(), item.kind(), item.title(), item.metadata()));
        if (described.size() >= BATCH) {
            flush();
        }
    }

    @Override
    public void put(RemoteItem given) throws InterruptedException {
        RemoteItem item = inLibrary(given);
        see(item.key());
        Optional<Path> local = item.local().filter(Files::isReadable);
        if (item.local().isPresent() && local.isEmpty()) {
            report.warn(item.title().name(), KeptWord.READ_FROM_SERVER.said(item.local().get()));
            Optional<MediaFile> away = fileOnDiskAway(item);
            if (away.isPresent()) {
                store(item, completed(item, away.get()));
                return;
            }
        }
        if (item.contents().isPresent() && local.isEmpty()) {
            Path path = file(item).path().path();
            store(item, item.contents().get().at(path, item.fingerprint()));
        } else {
            waiting.add(item);
        }
    }

    /// What is known of a file whose disk was here and is away, also when it lay at a less likely place: it is read from the server until the
    /// disk is back, and stays what it was.
    private Optional<MediaFile> fileOnDiskAway(RemoteItem item) {
        return known(item.key()).filter(item.fingerprint()::equals).isEmpty()
                ? Optional.empty()
                : house.files()
                        .media(file(item).path())
                        .filter(file -> RemotePath.of(file.path()).isEmpty())
                        .filter(file -> !Files.isReadable(file.path()));
    }

    @Override
    public void skip(String what, String reason) {
        report.add(Outcome.SKIPPED, what, reason);
    }

    @Override
    public void tell(Outcome outcome, Findings findings) {
        report.add(outcome, findings);
    }

    @Override
    public void doubt(String reason) {
        doubted = true;
        report.add(Outcome.KEPT, source.name(), reason);
        if (isWantedOtherwise()) {
            report.add(Outcome.LATER, source.name(), KeptWord.ASKED_AGAIN.said());
        }
    }

    @Override
    public void keepOthers() {
        othersKept = true;
    }

    @Override
    public void gone(String key) {
        known.keySet().stream()
                .filter(each -> each.equals(key) || each.startsWith(key + "/"))
                .forEach(gone::add);
    }

    @Override
    public void mark(String text) {
        nextMark = Optional.of(text);
    }

    @Override
    public void unmark() {
        if (!mark().isEmpty()) {
            house.sources().setMark(source.id(), "");
        }
    }

    @Override
    public String mark() {
        return house.sources().mark(source.id());
    }

    /// What is known of a source that has no libraries is in the one of its name, which may have been another.
    void shelve() {
        if (!hasLibraries()) {
            house.files().shelve(source.id(), source.name());
        }
    }

    private RemoteItem inLibrary(RemoteItem item) {
        return hasLibraries() ? item : item.in(source.name());
    }

    private boolean hasLibraries() {
        return source.origin() instanceof ServerOrigin;
    }

    /// Whether a person wants something else of it than what was read the last time.
    boolean isWantedOtherwise() {
        return wish > 0;
    }

    /// In the place of all that the source has: what an earlier reading has left.
    void takeUp(List<RemoteItem> left) throws InterruptedException {
        keepOthers();
        for (RemoteItem item : left) {
            put(item);
        }
    }

    /// What was left and is worth being looked into soon.
    List<RemoteItem> promising() {
        return waiting.promising();
    }

    /// The reading has broken off: what was put stays, also what has to be looked into first.
    void breakOff() throws InterruptedException {
        flush();
        lookInto();
    }

    /// All was read: looks into what nobody knows enough of, and forgets what is there no more.
    void finish() throws InterruptedException {
        flush();
        int has = Math.max(seen.size(), listed);
        lookInto();
        if (!othersKept) {
            gone.addAll(known.keySet());
        }
        gone.removeAll(seen);
        Optional<String> doubt = doubt(has);
        if (doubt.isPresent()) {
            doubt(doubt.get());
        } else {
            settle();
        }
    }

    /// A reading of some says nothing of what another one missed.
    private Optional<String> doubt(int has) {
        return othersKept && gone.isEmpty()
                ? Optional.empty()
                : judge.doubt(source.id(), new Loss(known.size(), gone, has, isWantedOtherwise()));
    }

    private void settle() {
        if (!othersKept && !doubted) {
            house.sources().settle(source.id(), wish);
        }
        house.files().remove(source.id(), gone, house.clock().instant());
        gone.forEach(key -> report.add(Outcome.GONE, key, ""));
        // What was not looked into must be listed again.
        nextMark.filter(_ -> !waiting.isUnfinished())
                .ifPresent(text -> house.sources().setMark(source.id(), text));
    }

    private void lookInto() throws InterruptedException {
        try {
            waiting.lookInto(this::file, this);
        } finally {
            flush();
        }
    }

    @Override
    public void playable(RemoteItem item, MediaFile media) {
        store(item, completed(item, media));
    }

    @Override
    public void broken(RemoteItem item) {
        if (known.containsKey(item.key())) {
            gone.add(item.key());
            seen.remove(item.key());
        }
    }

    private static MediaFile completed(RemoteItem item, MediaFile file) {
        return item.contents().map(contents -> file.beside(contents.beside())).orElse(file);
    }

    private void see(String key) throws InterruptedException {
        if (Thread.interrupted()) {
            flush();
            throw new InterruptedException("the reading was stopped");
        }
        seen.add(key);
        meter.reach(seen.size());
    }

    private void store(RemoteItem item, MediaFile file) {
        Outcome outcome = known.containsKey(item.key()) ? Outcome.CHANGED : Outcome.ADDED;
        report.add(outcome, item.title().name(), "");
        Found found =
                new Found(
                        item.kind(), item.title(), file, item.metadata(), house.clock().instant());
        Optional<Path> missed = item.local().filter(place -> !place.equals(file.path()));
        batch.add(new Holding(file(item), item.fingerprint(), found, missed));
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    private RemoteFile file(RemoteItem item) {
        return new RemoteFile(new RemotePath(source.id(), item.key()), item.locator());
    }

    private void flush() {
        house.files().put(List.copyOf(batch));
        batch.clear();
        house.files().describe(List.copyOf(described));
        described.clear();
    }
}
