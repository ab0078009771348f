package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Presentation.Listing;
import tv.exstream.playout.Redirect;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Extension.Gap;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.Extension.Redirected;
import tv.exstream.time.TimeRange;

/// What a build has laid out so far, and the time it has come to. Owned by one thread.
final class Tape {
    /// How many reasons of a gap are told; arbitrary.
    private static final int MOST_REASONS = 10;

    private final List<Planned> airings = new ArrayList<>();
    private final List<Redirected> redirects = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private Instant from;
    private Instant at;
    private long guideGroup;

    /// The airings of the step that is being laid out begin here.
    private int stepBegin;

    /// The redirect that is the step that is being laid out.
    private Optional<Redirect> open = Optional.empty();

    /// Where the last step ended.
    private Instant sealedAt;

    private long sealedGroup;

    Tape(Anchor anchor) {
        from = anchor.at();
        at = from;
        guideGroup = anchor.guideGroup();
        sealedAt = anchor.sinceLastAiring().at();
        sealedGroup = anchor.sinceLastAiring().guideGroup();
    }

    Instant at() {
        return at;
    }

    long guideGroup() {
        return guideGroup;
    }

    int count() {
        return airings.size();
    }

    /// How many airings, redirects and gaps there are.
    int size() {
        return airings.size() + redirects.size() + gaps.size();
    }

    /// What follows is another programme in the guide.
    void nextGroup() {
        guideGroup++;
    }

    void lay(Clip clip) {
        Instant finish = at.plus(clip.length());
        Airing airing =
                new Airing(
                        at,
                        finish,
                        clip.item().id(),
                        clip.inPoint(),
                        clip.kind(),
                        guideGroup,
                        clip.presentation());
        add(airing, clip.reason());
    }

    /// An airing as it is, but for its guide group.
    void lay(Airing airing, Remark reason) {
        add(airing.in(guideGroup), reason);
    }

    private void add(Airing airing, Remark reason) {
        airings.add(new Planned(airing, reason, Optional.empty()));
        at = airing.finish();
    }

    /// Gives each listed programme from an index on the same share of a range in the guide, in whole seconds.
    void bill(int first, TimeRange range) {
        List<Planned> billed = airings.subList(first, airings.size());
        List<Long> groups = new ArrayList<>(new LinkedHashSet<>(listedGroups(billed)));
        billed.replaceAll(
                each -> {
                    int share = groups.indexOf(each.airing().guideGroup());
                    return share < 0 || isHidden(each)
                            ? each
                            : each.listedAs(new Listing.Billed(share(range, share, groups.size())));
                });
    }

    private static List<Long> listedGroups(List<Planned> airings) {
        return airings.stream()
                .filter(each -> !each.airing().kind().isFiller() && !isHidden(each))
                .map(each -> each.airing().guideGroup())
                .toList();
    }

    private static boolean isHidden(Planned planned) {
        return planned.airing().presentation().listing() instanceof Listing.Hidden;
    }

    private static TimeRange share(TimeRange range, int index, int count) {
        return new TimeRange(mark(range, index, count), mark(range, index + 1, count));
    }

    private static Instant mark(TimeRange range, int index, int count) {
        Instant mark = range.start().plus(range.length().multipliedBy(index).dividedBy(count));
        return index == 0 || index == count ? mark : mark.truncatedTo(ChronoUnit.SECONDS);
    }

    /// Goes on from an earlier instant. Nothing may have been laid yet.
    void rewindTo(Instant earlier) {
        at = earlier.truncatedTo(ChronoUnit.MILLIS);
        from = Stage.earlier(from, at);
    }

    /// Leaves the time up to `wanted` empty. What is empty already right before is one gap with it.
    void leave(Instant wanted, Remark reason) {
        Instant until = ceiling(wanted);
        Gap gap = new Gap(new TimeRange(at, until), reason);
        if (!gaps.isEmpty() && gaps.getLast().range().end().equals(at)) {
            gap = joined(gaps.removeLast(), gap);
        }
        gaps.add(gap);
        at = until;
    }

    private static Gap joined(Gap before, Gap after) {
        List<Remark> known = before.reason().parts();
        boolean isSaid = known.size() >= MOST_REASONS || known.containsAll(after.reason().parts());
        return new Gap(
                new TimeRange(before.range().start(), after.range().end()),
                isSaid ? before.reason() : Remark.of(Word.BOTH, before.reason(), after.reason()));
    }

    void redirect(Instant wanted, Instruction.Redirect redirect) {
        Instant until = ceiling(wanted);
        open =
                Optional.of(
                        new Redirect(
                                new TimeRange(at, until), redirect.channel(), redirect.shift()));
        guideGroup++;
        at = until;
    }

    /// Timelines count milliseconds; rounding up always comes to an end.
    private static Instant ceiling(Instant t) {
        Instant floor = t.truncatedTo(ChronoUnit.MILLIS);
        return floor.equals(t) ? t : floor.plusMillis(1);
    }

    boolean hasStep() {
        return airings.size() > stepBegin || open.isPresent();
    }

    /// Ends the step that was laid out.
    void seal(Memory memory) {
        Undo undo = new Undo(sealedAt, sealedGroup, memory.seal());
        if (open.isPresent()) {
            redirects.add(new Redirected(open.get(), undo));
            open = Optional.empty();
        } else {
            Planned first = airings.get(stepBegin);
            airings.set(stepBegin, new Planned(first.airing(), first.reason(), Optional.of(undo)));
        }
        stepBegin = airings.size();
        sealedAt = at;
        sealedGroup = guideGroup;
    }

    Anchor anchor(Memory memory) {
        Undo open = new Undo(sealedAt, sealedGroup, memory.changes());
        return new Anchor(at, guideGroup, memory.states(), open);
    }

    Extension extension(Anchor anchor, List<Remark> warnings, long contentVersion) {
        return new Extension(from, airings, redirects, gaps, anchor, warnings, contentVersion);
    }

    /// Timelines count milliseconds; rounding down never asks for more than the file has.
    static Duration lengthOf(Outline item) {
        return item.duration().truncatedTo(ChronoUnit.MILLIS);
    }
}
