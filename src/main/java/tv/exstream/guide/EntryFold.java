package tv.exstream.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;

/// Makes programmes of airings that are given in order of time. Used once and owned by one thread.
///
/// ```
///   airings     [pre][  film  ][mid][ film ][post][tail]   [  show  ]
///   programmes  [ film                                    )[ show   )
/// ```
///
/// Airings of one guide group are one programme. A pre-roll begins the programme after it; all other filler, and what is hidden,
/// belongs to the programme before it, or to the one after it when there is none. Filler all by itself is a programme. Holes that
/// are short enough belong to the programme before them; around longer ones programmes keep their times.
final class EntryFold {
    /// In a programme more than this with nothing scheduled is not part of it; what other guides take.
    static final Duration LONGEST_HOLE = Duration.ofMinutes(30);

    private final Consumer<Draft> each;

    /// The programme that may still grow.
    private @Nullable Draft open;

    /// What belongs to the programme that comes next.
    private @Nullable Draft lead;

    private Instant heard = Instant.MIN;
    private Instant taken = Instant.MIN;
    private Duration idle = Duration.ZERO;

    EntryFold(Consumer<Draft> each) {
        this.each = each;
    }

    void add(Airing airing, Listed item) {
        admitHole(airing.start());
        Draft before = open;
        if (before != null && before.isContinuedBy(airing)) {
            resume(
                    airing.kind().isFiller()
                            ? before.reaching(airing.finish())
                            : before.with(airing));
        } else if (airing.kind() == AiringKind.PRE_ROLL && isListed(airing)) {
            lead(airing, item);
        } else if (airing.kind().isFiller() || !isListed(airing)) {
            fill(airing, item);
        } else {
            begin(airing, item);
        }
        heard = airing.finish();
    }

    /// Ends with what is known.
    void finish() {
        flush(Instant.MAX);
    }

    /// Ends what was on when nothing was scheduled for too long before `start`.
    private void admitHole(Instant start) {
        if (heard.equals(Instant.MIN)) {
            return;
        }
        idle = idle.plus(Duration.between(heard, start));
        if (idle.compareTo(LONGEST_HOLE) > 0) {
            flush(start);
            idle = Duration.ZERO;
        }
    }

    private static boolean isListed(Airing airing) {
        return !airing.isHidden();
    }

    private void resume(Draft grown) {
        open = grown;
        lead = null;
    }

    private void lead(Airing airing, Listed item) {
        Draft before = lead;
        lead = before == null ? Draft.of(airing, item) : before.reaching(airing.finish());
    }

    private void fill(Airing airing, Listed item) {
        Draft before = open;
        if (before == null) {
            lead(airing, item);
        } else {
            resume(before.reaching(airing.finish()));
        }
    }

    private void begin(Airing airing, Listed item) {
        Draft next = Draft.of(airing, item);
        Draft ahead = lead;
        if (ahead != null && !next.isBilled()) {
            next = next.from(ahead.start());
        }
        lead = null;
        idle = Duration.ZERO;
        Draft before = open;
        if (before == null) {
            open(next);
        } else if (next.start().isAfter(before.start())) {
            emit(before.until(next.start()));
            open(next);
        } else if (next.finish().isAfter(before.finish())) {
            emit(before);
            open(next);
        } else {
            // Billed for a time that is taken.
            open = before.reaching(airing.finish());
        }
    }

    private void open(Draft next) {
        open =
                next.start().isBefore(taken) && next.finish().isAfter(taken)
                        ? next.from(taken)
                        : next;
    }

    /// @param next when something else is on
    private void flush(Instant next) {
        Draft last = open == null ? lead : lead == null ? open : open.reaching(lead.finish());
        if (last != null && last.start().isBefore(next)) {
            emit(last.finish().isAfter(next) ? last.until(next) : last);
        }
        open = null;
        lead = null;
    }

    private void emit(Draft draft) {
        each.accept(draft);
        taken = draft.finish();
        open = null;
    }
}
