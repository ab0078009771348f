package tv.exstream.schedule.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Extension.Gap;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.time.TimeRange;

/// The steps of a script put together. Owned by one thread.
final class Tally {
    private final List<Planned> airings = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<Remark> warnings = new LinkedHashSet<>();
    private Instant from;
    private Anchor anchor;

    Tally(Anchor anchor) {
        from = anchor.at();
        this.anchor = anchor;
    }

    Anchor anchor() {
        return anchor;
    }

    int count() {
        return airings.size();
    }

    void add(Extension step) {
        if (step.from().isBefore(anchor.at())) {
            rewindTo(step.from());
        }
        airings.addAll(step.airings());
        step.gaps().forEach(this::add);
        warnings.addAll(step.warnings());
        anchor = step.anchor();
    }

    /// Only time that is empty is gone back over.
    private void rewindTo(Instant earlier) {
        from = earlier.isBefore(from) ? earlier : from;
        gaps.removeIf(gap -> gap.range().end().isAfter(earlier));
    }

    private void add(Gap gap) {
        boolean goesOn =
                !gaps.isEmpty()
                        && gaps.getLast().range().end().equals(gap.range().start())
                        && gaps.getLast().reason().equals(gap.reason());
        Instant start = goesOn ? gaps.removeLast().range().start() : gap.range().start();
        gaps.add(new Gap(new TimeRange(start, gap.range().end()), gap.reason()));
    }

    Extension extension(long contentVersion) {
        return new Extension(
                from, airings, List.of(), gaps, anchor, List.copyOf(warnings), contentVersion);
    }
}
