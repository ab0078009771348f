package tv.exstream.prepare;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Urgency;

/// The fills that are under way. Guarded by the lock of their queue.
final class ActiveFills {
    private final Set<Active> fills = new LinkedHashSet<>();

    void add(Active fill) {
        fills.add(fill);
    }

    void remove(Active fill) {
        fills.remove(fill);
    }

    boolean isEmpty() {
        return fills.isEmpty();
    }

    /// The fills that what is needed will come from soon enough.
    List<Active> serving(Need need, Urgency urgency) {
        return fills.stream()
                .filter(each -> each.isOf(need.key()) && each.serves(need, urgency))
                .toList();
    }

    /// Whether what is needed has to wait for one of them to end.
    boolean holdBack(Need need, Urgency urgency) {
        return fills.stream()
                .anyMatch(each -> each.isOf(need.key()) && each.holdsBack(need, urgency));
    }

    /// True when something of this rendition has been made by a fill that goes on.
    boolean hasMade(RenditionKey key) {
        return fills.stream().anyMatch(each -> each.isOf(key) && each.hasMade());
    }

    boolean isAwaited(Path file, long now) {
        return fills.stream().anyMatch(each -> each.isAwaited(file, now));
    }

    /// Stops those of viewers who have left or have enough.
    void stopUnasked(long now) {
        fills.stream()
                .filter(each -> each.isUnasked(now) && !each.isStopping())
                .forEach(each -> each.stop("nobody waits for it any more"));
    }

    /// Stops the one that is missed least by those who are less urgent, unless one is about to end anyway.
    void makeRoomFor(Urgency urgency, long now) {
        if (fills.stream().noneMatch(Active::isStopping)) {
            fills.stream()
                    .filter(each -> each.yieldsTo(urgency, now))
                    .min(Active.LEAST_MISSED_FIRST)
                    .ifPresent(each -> each.stop("something more urgent waits"));
        }
    }

    /// Stops those of a rendition that are not for viewers, because one waits for another part of it. Lead-ins are too short for that.
    void makeWayForViewer(RenditionKey key) {
        fills.stream()
                .filter(each -> each.isOf(key) && !each.isForViewers() && !each.isLeadIn())
                .forEach(each -> each.stop("a viewer waits for another part of it"));
    }

    void stopAll(String reason) {
        fills.forEach(each -> each.stop(reason));
    }

    /// Most urgent first.
    List<FillsSnapshot.Running> snapshot(long now) {
        return fills.stream()
                .sorted(Comparator.comparing(each -> each.fill().urgency()))
                .map(each -> each.snapshot(now))
                .toList();
    }
}
