package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Redirect;
import tv.exstream.schedule.Extension.Gap;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.Extension.Redirected;
import tv.exstream.time.TimeRange;

/// What a build has laid out so far, and the time it has come to. Owned by one thread.
final class Tape {
    private final List<Planned> airings = new ArrayList<>();
    private final List<Redirected> redirects = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
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
        at = anchor.at();
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
        airings.add(new Planned(airing, clip.reason(), Optional.empty()));
        at = finish;
    }

    /// Goes on from an earlier instant. Nothing may have been laid yet.
    void rewindTo(Instant earlier) {
        at = earlier;
    }

    /// Leaves the time up to `until` empty.
    void leave(Instant until, String reason) {
        Instant from = at;
        if (!gaps.isEmpty()) {
            Gap last = gaps.getLast();
            if (last.range().end().equals(at) && last.reason().equals(reason)) {
                from = gaps.removeLast().range().start();
            }
        }
        gaps.add(new Gap(new TimeRange(from, until), reason));
        at = until;
    }

    void redirect(Instant until, Instruction.Redirect redirect) {
        open =
                Optional.of(
                        new Redirect(
                                new TimeRange(at, until), redirect.channel(), redirect.shift()));
        guideGroup++;
        at = until;
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

    Extension extension(Instant from, Anchor anchor, List<String> warnings, long contentVersion) {
        return new Extension(from, airings, redirects, gaps, anchor, warnings, contentVersion);
    }

    /// Timelines count milliseconds; rounding down never asks for more than the file has.
    static Duration lengthOf(Outline item) {
        return item.duration().truncatedTo(ChronoUnit.MILLIS);
    }
}
