package tv.exstream.library.remote;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import tv.exstream.library.Outcome;
import tv.exstream.library.ProbeResult;
import tv.exstream.library.ProgressMeter;
import tv.exstream.library.ReportDraft;
import tv.exstream.library.ScanPhase;
import tv.exstream.library.Workers;
import tv.exstream.media.MediaFile;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.RemoteFile;

/// What a reading of a source has to look into before it is known. Owned by one thread.
final class WaitingItems {
    /// Arbitrary: what waits is kept in memory. The rest comes with the next reading.
    static final int MOST = 50_000;

    /// Of files that lie with the source: some minutes of reading, so that no provider is flooded and lists are read again meanwhile.
    static final int MOST_LOOKED_INTO = 200;

    private final Storehouse house;
    private final ReportDraft report;
    private final ProgressMeter meter;
    private final List<RemoteItem> waiting = new ArrayList<>();
    private final List<RemoteItem> postponed = new ArrayList<>();

    /// Whether something was not looked into.
    private boolean unfinished;

    /// How many could be looked into.
    private int found;

    /// Takes what was found.
    interface Taker {
        void playable(RemoteItem item, MediaFile media);

        /// It is no more what it was. What nobody could look into may be.
        void broken(RemoteItem item);
    }

    WaitingItems(Storehouse house, ReportDraft report, ProgressMeter meter) {
        this.house = house;
        this.report = report;
        this.meter = meter;
    }

    void add(RemoteItem item) {
        (waiting.size() < MOST ? waiting : postponed).add(item);
    }

    boolean isUnfinished() {
        return unfinished;
    }

    /// What was left and is worth being looked into soon.
    List<RemoteItem> promising() {
        return found > 0 ? List.copyOf(postponed) : List.of();
    }

    /// @param remote where an item is that does not lie on a disk of this machine
    void lookInto(Function<RemoteItem, RemoteFile> remote, Taker taker)
            throws InterruptedException {
        postponeMany();
        meter.begin(ScanPhase.PROBING, waiting.size());
        var looking = new LookingInto(house, remote);
        try (var run = new Workers<>("look", LookingInto.AT_ONCE, waiting, looking::look)) {
            for (int done = 1; done <= waiting.size(); done++) {
                settle(run.next(), taker);
                meter.reach(done);
            }
        }
        // Where none of many was to be had, the others need not be tried soon.
        Outcome outcome = found > 0 ? Outcome.LATER : Outcome.SKIPPED;
        postponed.forEach(
                item -> report.add(outcome, item.title().name(), KeptWord.AFTER_NEXT.said()));
    }

    /// Others each time: a list may begin with many that are not to be had.
    private void postponeMany() {
        List<RemoteItem> remote =
                new ArrayList<>(waiting.stream().filter(item -> !isLocal(item)).toList());
        if (remote.size() > MOST_LOOKED_INTO) {
            Collections.shuffle(remote, new Random(house.clock().millis()));
            List<RemoteItem> many = remote.subList(MOST_LOOKED_INTO, remote.size());
            postponed.addAll(many);
            waiting.removeAll(new HashSet<>(many));
        }
        unfinished |= !postponed.isEmpty();
    }

    private static boolean isLocal(RemoteItem item) {
        return item.local().filter(Files::isReadable).isPresent();
    }

    private void settle(LookingInto.Looked looked, Taker taker) {
        RemoteItem item = looked.item();
        switch (looked.result()) {
            case ProbeResult.Playable(MediaFile media) -> {
                found++;
                taker.playable(item, media);
            }
            case ProbeResult.Unreadable(String reason) -> {
                taker.broken(item);
                report.add(Outcome.FAILED, item.title().name(), reason);
            }
            case ProbeResult.Unsure(String reason) -> postpone(item, reason);
            case ProbeResult.Unable(String reason) -> postpone(item, reason);
        }
    }

    /// It is looked into again with the next reading.
    private void postpone(RemoteItem item, String reason) {
        unfinished = true;
        report.add(Outcome.FAILED, item.title().name(), reason);
    }
}
